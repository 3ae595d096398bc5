// topic: Chen et al. 2024
// class: finding
// statement: The interdependence of the United States and China in magnets rose from 2018 to 2022, by value.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: > 0
// margin: 10
// rule: 10 % of one flow
// unit: %
// note: Found is the change of the index of Barbieri (1996), 0 to 1, as in lanthanet metrics; the paper's own
//   measure is not public. All years are cut to the six largest partners of each country, as most are held; China's
//   own exports are known to all partners in both years and are not cut.
UNWIND [2018, 2022] AS year
OPTIONAL MATCH (:Country)-[d:DECLARED {hs: '850511', year: year}]->(:Country)
WHERE d.valueUsd > 0
WITH year, count(DISTINCT d.exporter + d.importer) AS declared
OPTIONAL MATCH (:Country)-[t:TRADES {stage: 'magnet', year: year}]->(:Country)
WHERE t.valueUsd IS NOT NULL
WITH year, declared, t ORDER BY year, t.exporter, t.valueUsd DESC, t.importer
WITH year, declared, t.exporter AS exporter, collect(t) AS sold
UNWIND range(0, size(sold) - 1) AS rank
WITH year, declared, sold[rank] AS t, rank < 6 AS large ORDER BY year, t.importer, t.valueUsd DESC, t.exporter
WITH year, declared, t.importer AS importer, collect(t) AS bought, collect(large) AS large
UNWIND range(0, size(bought) - 1) AS rank
WITH year, declared, bought[rank] AS t, rank < 6 OR large[rank] OR bought[rank].exporter = 'CHN' AS kept
ORDER BY year, t.exporter, t.importer
WITH year, declared, t, kept, CASE WHEN kept THEN t.valueUsd ELSE 0.0 END AS usd
WITH year, declared, count(t) AS flows,
     sum(CASE WHEN 'USA' IN [t.exporter, t.importer] THEN usd ELSE 0.0 END) AS american,
     sum(CASE WHEN 'CHN' IN [t.exporter, t.importer] THEN usd ELSE 0.0 END) AS chinese,
     sum(CASE WHEN 'USA' IN [t.exporter, t.importer] AND 'CHN' IN [t.exporter, t.importer] THEN usd ELSE 0.0 END) AS both
WITH *, both > 0 AND flows >= declared AS complete
WITH year, CASE WHEN complete THEN both / american END AS x, CASE WHEN complete THEN both / chinese END AS y
WITH year, sqrt(x * y) * (1 - abs(x - y)) AS interdependence ORDER BY year
WITH collect(interdependence) AS found
RETURN CASE size(found) WHEN 2 THEN 100 * (found[1] / found[0] - 1) END AS value,
       CASE size(found) WHEN 2 THEN 'from ' + round(found[0], 4) + ' to ' + round(found[1], 4)
         ELSE 'flows of magnets are not complete in both years'
       END AS because
