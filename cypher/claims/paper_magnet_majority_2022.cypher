// topic: Chen et al. 2024
// class: finding
// statement: China sold more than half of the world's exports of permanent magnets (850511) in 2022, by value.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: > 50
// margin: 2.5
// rule: 10 % of one flow
// unit: %
// note: The paper: China as the main manufacturer of what makes low-carbon technology. Exports stand for
//   manufacture; what China makes and keeps is not counted.
UNWIND [2022] AS year
OPTIONAL MATCH (:Country)-[d:DECLARED {hs: '850511', year: year}]->(:Country)
WHERE d.valueUsd > 0
WITH year, count(DISTINCT d.exporter + d.importer) AS declared
OPTIONAL MATCH (:Country)-[t:TRADES {stage: 'magnet', year: year}]->(:Country)
WITH declared, t ORDER BY t.exporter, t.importer
WITH declared, count(t) AS flows, sum(t.valueUsd) AS world,
     sum(CASE t.exporter WHEN 'CHN' THEN t.valueUsd ELSE 0.0 END) AS own
RETURN CASE WHEN own > 0 AND flows >= declared THEN 100 * own / world END AS value,
       CASE WHEN own > 0 AND flows >= declared THEN flows + ' flows of all countries' ELSE 'flows of magnets are not complete' END
       AS because
