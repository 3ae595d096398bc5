// title: How many suppliers each importer has in effect
// topic: Concentration and dependence
// description: One over the HHI of imports by supplier: the number of equal suppliers that would be as
//   concentrated. One row an importer, those who buy most first. Flows whose weight is not known on the basis
//   are left out.
// metric: effective_number_suppliers
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: year = 2022    calendar year
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
// param: limit = 25    rows at most
MATCH (:Country)-[t:TRADES {stage: $stage, year: $year}]->(importer:Country)
WITH importer.iso3 AS country, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WHERE weight > 0
WITH country, collect(weight) AS weights, sum(weight) AS imports
RETURN country, imports, size(weights) AS suppliers,
       1 / reduce(hhi = 0.0, w IN weights | hhi + (w / imports) ^ 2) AS effective_number_suppliers
ORDER BY imports DESC, country
LIMIT $limit
