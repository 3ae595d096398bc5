// title: On whom a country depends for its imports
// topic: Concentration and dependence
// description: Share of each supplier in the imports of a country, the largest first. Flows whose weight is not
//   known on the basis are left out.
// metric: import_share
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: year = 2022    calendar year
// param: country = "USA"    the importer
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
// param: limit = 10    rows at most
MATCH (supplier:Country)-[t:TRADES {stage: $stage, year: $year}]->(:Country {iso3: $country})
WITH supplier, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WHERE weight > 0
WITH collect({code: supplier.iso3, name: supplier.name, weight: weight}) AS suppliers, sum(weight) AS imports
UNWIND suppliers AS supplier
RETURN supplier.code AS partner, supplier.name AS name, supplier.weight AS trade,
       supplier.weight / imports AS import_share
ORDER BY import_share DESC, partner
LIMIT $limit
