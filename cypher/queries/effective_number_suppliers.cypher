// title: How many suppliers each importer has in effect
// topic: Concentration and dependence
// description: One over the HHI of imports by supplier: the number of equal suppliers that would be as
//   concentrated. One row an importer, those who buy most first. coverage says how much of its imports is declared,
//   all partners, the largest, listed ones or none; importers of whose imports nothing is declared, one flow has no
//   weight on the basis, or one is a lower bound, are left out.
// metric: effective_number_suppliers
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: year = 2022    calendar year
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
// param: limit = 25    rows at most
MATCH (:Country)-[t:TRADES {stage: $stage, year: $year}]->(importer:Country)
WITH importer, count(*) AS flows, collect({reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis]) AS held
WHERE size(held) = flows AND any(w IN held WHERE w > 0)
MATCH (importer)-[b:BALANCE {stage: $stage, year: $year}]->(:Stage)
WHERE b.importsCoverage <> 'none' AND b.importsFromBelow IS NULL
WITH importer.iso3 AS country, b.importsCoverage AS coverage, [w IN held WHERE w > 0] AS weights
WITH country, coverage, weights, reduce(sum = 0.0, w IN weights | sum + w) AS imports
RETURN country, imports, size(weights) AS suppliers,
       1 / reduce(hhi = 0.0, w IN weights | hhi + (w / imports) ^ 2) AS effective_number_suppliers, coverage
ORDER BY imports DESC, country
LIMIT $limit
