// topic: Chen et al. 2024
// statement: The interdependence of the United States and China in magnets rose from 2018 to 2022, by value.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: > 0
// unit: index
// note: Index of Barbieri (1996), 0 to 1, as in lanthanet metrics; the paper's own measure is not public.
//   Years other than 2022 hold the six largest partners of each country.
UNWIND [2018, 2022] AS year
OPTIONAL MATCH (c:Country)-[t:TRADES {stage: 'magnet', year: year}]-(other:Country)
WHERE c.iso3 IN ['CHN', 'USA'] AND t.valueUsd > 0
WITH year, c.iso3 AS code, other.iso3 AS partner, t ORDER BY year, code, t.exporter, t.importer
WITH year, collect(DISTINCT partner) AS partners,
     sum(CASE code WHEN 'USA' THEN t.valueUsd ELSE 0.0 END) AS american,
     sum(CASE code WHEN 'CHN' THEN t.valueUsd ELSE 0.0 END) AS chinese,
     sum(CASE WHEN code = 'USA' AND partner = 'CHN' THEN t.valueUsd ELSE 0.0 END) AS both
OPTIONAL MATCH (:Country)-[d:DECLARED {hs: '850511', year: year}]->(:Country)
WHERE d.valueUsd > 0 AND (d.exporter IN ['CHN', 'USA'] OR d.importer IN ['CHN', 'USA'])
WITH year, american, chinese, both, partners, count(DISTINCT d.exporter + d.importer) AS declared
WITH *, both > 0 AND COUNT {
       MATCH (:Country)-[t:TRADES {stage: 'magnet', year: year}]->(:Country)
       WHERE t.exporter IN ['CHN', 'USA'] OR t.importer IN ['CHN', 'USA']
     } >= declared AS complete
WITH year, CASE WHEN complete THEN both / american END AS x, CASE WHEN complete THEN both / chinese END AS y
WITH year, sqrt(x * y) * (1 - abs(x - y)) AS interdependence ORDER BY year
WITH collect(interdependence) AS found
RETURN CASE size(found) WHEN 2 THEN found[1] - found[0] END AS value,
       CASE size(found) WHEN 2 THEN 'from ' + round(found[0], 4) + ' to ' + round(found[1], 4)
         ELSE 'flows of the pair and of its main partners are not in the store in both years'
       END AS because
