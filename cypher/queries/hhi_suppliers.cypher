// title: Concentration of a country's suppliers
// topic: Concentration and dependence
// description: HHI of imports by supplier, one row a year: 1/n for n suppliers alike, 1 for a single one. Flows
//   whose weight is not known on the basis are left out.
// metric: hhi_suppliers
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: country = "USA"    the importer
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (:Country)-[t:TRADES {stage: $stage}]->(:Country {iso3: $country})
WITH t.year AS year, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WHERE weight > 0
WITH year, collect(weight) AS weights, sum(weight) AS imports
RETURN year, size(weights) AS suppliers, imports,
       reduce(hhi = 0.0, w IN weights | hhi + (w / imports) ^ 2) AS hhi_suppliers
ORDER BY year
