// title: What the producers make and what they sell abroad
// topic: Balances and origins
// description: Production as published and the exports held of the same stage and year, REO t, the largest producer
//   first. exports is empty where no flow is held, which is not zero; exports_declared says how much of the exports
//   is declared, all partners, the largest, listed ones or none. exported is empty where that is none, and can be above 1:
//   stocks, and ore mined elsewhere, are sold too. unweighed counts flows without a known weight, which exports leaves out.
// param: stage = "ore"    ore or compound
// param: year = 2022    calendar year
MATCH (c:Country)-[p:PRODUCES {stage: $stage, year: $year}]->(:Stage)
WHERE p.preferred AND c.kind <> 'world'
OPTIONAL MATCH (c)-[t:TRADES {stage: $stage, year: $year}]->(:Country)
WITH c, p, count(t) AS flows, count(t.reoTonnes) AS weighed, sum(t.reoTonnes) AS sold
WITH c, p, flows - weighed AS unweighed, CASE WHEN weighed > 0 THEN sold END AS exports
OPTIONAL MATCH (c)-[b:BALANCE {stage: $stage, year: $year}]->(:Stage)
WITH c, p, unweighed, exports, coalesce(b.exportsCoverage, 'none') AS exports_declared
RETURN c.iso3 AS country, c.name AS name, p.reoTonnes AS production, p.status AS status, p.dataset AS dataset,
       exports, unweighed,
       CASE WHEN p.reoTonnes > 0 AND exports_declared <> 'none' AND unweighed = 0 THEN exports / p.reoTonnes END AS exported,
       exports_declared
ORDER BY production DESC, country
