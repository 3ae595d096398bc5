// title: On whom a country depends for its imports
// topic: Concentration and dependence
// description: Share of each supplier in the imports of a country, the largest first. coverage says how much of its
//   imports is declared, all partners, the largest, listed ones or none; shares are empty where that is none, where a
//   flow has no weight on the basis, or where one is a lower bound. trade is what is held.
// metric: import_share
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: year = 2022    calendar year
// param: country = "USA"    the importer
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
// param: limit = 10    rows at most
MATCH (partner:Country)-[t:TRADES {stage: $stage, year: $year}]->(c:Country {iso3: $country})
WITH c, partner, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WITH c, count(*) = count(weight) AS weighed, sum(weight) AS imports,
     collect({code: partner.iso3, name: partner.name, weight: weight}) AS partners
OPTIONAL MATCH (c)-[b:BALANCE {stage: $stage, year: $year}]->(:Stage)
WITH partners, coalesce(b.importsCoverage, 'none') AS coverage,
     CASE WHEN weighed AND b.importsCoverage <> 'none' AND b.importsFromBelow IS NULL THEN imports END AS imports
UNWIND partners AS partner
WITH partner, coverage, imports
WHERE partner.weight > 0
RETURN partner.code AS partner, partner.name AS name, partner.weight AS trade, partner.weight / imports AS import_share, coverage
ORDER BY trade DESC, partner
LIMIT $limit
