// title: Who sells more than it buys, over the years
// topic: Who supplies whom
// description: The countries whose exports exceed their imports, the largest first within each year. Flows
//   whose weight is not known on the basis are left out.
// metric: net_trade
// param: stage = "ore"    ore, compound, metal, magnet or product
// param: from = 2015    first year
// param: to = 2024    last year
// param: basis = "reo"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (:Country)-[t:TRADES {stage: $stage}]->(:Country)
WHERE $from <= t.year <= $to
WITH t, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WHERE weight > 0
UNWIND [{country: t.exporter, net: weight}, {country: t.importer, net: -weight}] AS side
WITH t.year AS year, side.country AS country, sum(side.net) AS net_trade
WHERE net_trade > 0
RETURN year, country, net_trade
ORDER BY year, net_trade DESC, country
