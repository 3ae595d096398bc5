// topic: Chen et al. 2024
// class: finding
// statement: China's share in world exports of permanent magnets (850511) grew from 2018 to 2022, by value, with
//   2022 cut to the six largest partners of each country as 2018 is.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: > 0
// margin: 2.5
// rule: 10 % of one flow
// unit: percentage points
// note: China's own exports are known to all partners in both years and are not cut. 850511 holds magnets without
//   rare earths too.
UNWIND [2018, 2022] AS year
OPTIONAL MATCH (:Country)-[d:DECLARED {hs: '850511', year: year}]->(:Country)
WHERE d.valueUsd > 0
WITH year, count(DISTINCT d.exporter + d.importer) AS declared
OPTIONAL MATCH (:Country)-[t:TRADES {stage: 'magnet', year: year}]->(:Country)
WHERE t.valueUsd > 0
WITH year, declared, t ORDER BY year, t.exporter, t.valueUsd DESC, t.importer
WITH year, declared, t.exporter AS exporter, collect(t) AS sold
UNWIND range(0, size(sold) - 1) AS rank
WITH year, declared, sold[rank] AS t, rank < 6 AS large ORDER BY year, t.importer, t.valueUsd DESC, t.exporter
WITH year, declared, t.importer AS importer, collect(t) AS bought, collect(large) AS large
UNWIND range(0, size(bought) - 1) AS rank
WITH year, declared, bought[rank] AS t, rank < 6 OR large[rank] OR bought[rank].exporter = 'CHN' AS kept
ORDER BY year, t.exporter, t.importer
WITH year, declared, count(t) AS flows, sum(CASE WHEN kept THEN t.valueUsd ELSE 0.0 END) AS world,
     sum(CASE t.exporter WHEN 'CHN' THEN t.valueUsd ELSE 0.0 END) AS own
WITH year, CASE WHEN own > 0 AND flows >= declared THEN 100 * own / world END AS share ORDER BY year
WITH collect(share) AS shares
RETURN CASE size(shares) WHEN 2 THEN shares[1] - shares[0] END AS value,
       CASE size(shares) WHEN 2 THEN 'from ' + round(shares[0], 1) + ' to ' + round(shares[1], 1) + ' %'
         ELSE 'flows of magnets are not complete in both years'
       END AS because
