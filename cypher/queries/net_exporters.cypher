// title: Who sells more than it buys, over the years
// topic: Who supplies whom
// description: The countries whose exports exceed their imports, the largest first within each year. coverage is the
//   least of what is declared of either, all partners, the largest or listed ones; countries of which either is in no
//   dataset, a flow has no weight on the basis, or one is a lower bound, are left out.
// metric: net_trade
// param: stage = "compound"    ore, compound, metal, magnet or product
// param: from = 2015    first year
// param: to = 2024    last year
// param: basis = "reo"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (c:Country)-[t:TRADES {stage: $stage}]-(:Country)
WHERE $from <= t.year <= $to
WITH c, t.year AS year, t.exporter = c.iso3 AS sold, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WITH c, year, count(*) = count(weight) AS weighed, sum(CASE WHEN sold THEN weight ELSE -weight END) AS net_trade
WHERE weighed AND net_trade > 0
MATCH (c)-[b:BALANCE {stage: $stage, year: year}]->(:Stage)
WHERE b.importsCoverage <> 'none' AND b.exportsCoverage <> 'none'
  AND b.importsFromBelow IS NULL AND b.exportsFromBelow IS NULL
RETURN year, c.iso3 AS country, net_trade,
       [l IN ['listed', 'largest', 'all'] WHERE l IN [b.importsCoverage, b.exportsCoverage]][0] AS coverage
ORDER BY year, net_trade DESC, country
