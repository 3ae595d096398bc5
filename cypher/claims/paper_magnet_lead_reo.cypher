// topic: Chen et al. 2024
// class: finding
// statement: China's share in world exports of permanent magnets (850511) grew from 2018 to 2022, by REO content.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: > 0
// margin: 2.5
// rule: 10 % of one flow
// unit: percentage points
// note: Weights of other countries are computed from values. One oxide content stands for all magnets.
UNWIND [2018, 2022] AS year
OPTIONAL MATCH (:Country)-[d:DECLARED {hs: '850511', year: year}]->(:Country)
WHERE d.valueUsd > 0
WITH year, count(DISTINCT d.exporter + d.importer) AS declared
OPTIONAL MATCH (:Country)-[t:TRADES {stage: 'magnet', year: year}]->(:Country)
WITH year, declared, t ORDER BY year, t.exporter, t.importer
WITH year, declared, count(t.reoTonnes) AS flows, sum(t.reoTonnes) AS world, sum(CASE t.exporter WHEN 'CHN' THEN t.reoTonnes ELSE 0.0 END) AS own
WITH year, CASE WHEN own > 0 AND flows >= declared THEN 100 * own / world END AS share ORDER BY year
WITH collect(share) AS shares
RETURN CASE size(shares) WHEN 2 THEN shares[1] - shares[0] END AS value,
       CASE size(shares) WHEN 2 THEN 'from ' + round(shares[0], 1) + ' to ' + round(shares[1], 1) + ' %'
         ELSE 'flows of magnets are not complete in both years'
       END AS because
