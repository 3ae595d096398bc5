// title: What a country makes, buys, sells and uses
// topic: Balances and origins
// description: production + imports + assumed − exports = use, REO t, a row a stage and year, as lanthanet balance
//   prints it. Empty is unknown. A use below zero stays below zero: more went out than is known to have come in.
//   production_basis says whether production is published or modelled, *_declared how much of that side's partners
//   are declared at all.
// param: country = "USA"    the country
// param: from = 2018    first year
// param: to = 2024    last year
MATCH (:Country {iso3: $country})-[b:BALANCE]->(s:Stage)
WHERE $from <= b.year <= $to
RETURN b.stage AS stage, b.year AS year, b.production AS production, b.productionBasis AS production_basis,
       b.imports AS imports, b.importsCoverage AS imports_declared, b.assumed AS assumed,
       b.exports AS exports, b.exportsCoverage AS exports_declared, b.use AS use
ORDER BY s.position, year
