// title: On whom a country depends for its exports
// topic: Concentration and dependence
// description: Share of each market in the exports of a country, the largest first. Flows whose weight is not
//   known on the basis are left out.
// metric: market_share
// param: stage = "ore"    ore, compound, metal, magnet or product
// param: year = 2022    calendar year
// param: country = "USA"    the exporter
// param: basis = "reo"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
// param: limit = 10    rows at most
MATCH (:Country {iso3: $country})-[t:TRADES {stage: $stage, year: $year}]->(market:Country)
WITH market, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WHERE weight > 0
WITH collect({code: market.iso3, name: market.name, weight: weight}) AS markets, sum(weight) AS exports
UNWIND markets AS market
RETURN market.code AS partner, market.name AS name, market.weight AS trade, market.weight / exports AS market_share
ORDER BY market_share DESC, partner
LIMIT $limit
