// title: On whom a country depends for its exports
// topic: Concentration and dependence
// description: Share of each market in the exports of a country, the largest first. coverage says how much of its
//   exports is declared, all partners, the largest, listed ones or none; shares are empty where that is none, where a
//   flow has no weight on the basis, or where one is a lower bound. trade is what is held.
// metric: market_share
// param: stage = "compound"    ore, compound, metal, magnet or product
// param: year = 2022    calendar year
// param: country = "USA"    the exporter
// param: basis = "reo"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
// param: limit = 10    rows at most
MATCH (c:Country {iso3: $country})-[t:TRADES {stage: $stage, year: $year}]->(partner:Country)
WITH c, partner, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WITH c, count(*) = count(weight) AS weighed, sum(weight) AS exports,
     collect({code: partner.iso3, name: partner.name, weight: weight}) AS partners
OPTIONAL MATCH (c)-[b:BALANCE {stage: $stage, year: $year}]->(:Stage)
WITH partners, coalesce(b.exportsCoverage, 'none') AS coverage,
     CASE WHEN weighed AND b.exportsCoverage <> 'none' AND b.exportsFromBelow IS NULL THEN exports END AS exports
UNWIND partners AS partner
WITH partner, coverage, exports
WHERE partner.weight > 0
RETURN partner.code AS partner, partner.name AS name, partner.weight AS trade, partner.weight / exports AS market_share, coverage
ORDER BY trade DESC, partner
LIMIT $limit
