// title: Concentration of a country's suppliers
// topic: Concentration and dependence
// description: HHI of imports by supplier, one row a year: 1/n for n suppliers alike, 1 for a single one.
//   coverage says how much of the country's imports is declared, all partners, the largest, listed ones or none; the
//   figures are empty where that is none, where a flow has no weight on the basis, or where one is a lower bound.
// metric: hhi_suppliers
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: country = "USA"    the importer
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (:Country)-[t:TRADES {stage: $stage}]->(c:Country {iso3: $country})
WITH c, t.year AS year, count(*) AS flows, collect({reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis]) AS held
WHERE any(w IN held WHERE w > 0)
OPTIONAL MATCH (c)-[b:BALANCE {stage: $stage, year: year}]->(:Stage)
WITH year, coalesce(b.importsCoverage, 'none') AS coverage, [w IN held WHERE w > 0] AS weights,
     size(held) = flows AND b.importsFromBelow IS NULL AS whole
WITH year, coverage, CASE WHEN whole AND coverage <> 'none' THEN weights END AS weights
WITH year, coverage, weights, reduce(sum = 0.0, w IN weights | sum + w) AS imports
RETURN year, size(weights) AS suppliers, imports, reduce(hhi = 0.0, w IN weights | hhi + (w / imports) ^ 2) AS hhi_suppliers,
       coverage
ORDER BY year
