// topic: Chen et al. 2024
// statement: The interdependence of the United States and China in magnets was higher in 2018 to 2022 than in
//   2010 to 2017, by value, on average.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: > 0
// unit: index
// note: Index of Barbieri (1996), 0 to 1, as in lanthanet metrics; the paper's own measure is not public.
//   Without 2020, when sales of the United States to China are not in the store. Within 2018 to 2022 it falls:
//   paper_interdependence_magnet.
UNWIND [2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2021, 2022] AS year
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
WITH collect(CASE WHEN year < 2018 THEN interdependence END) AS before,
     collect(CASE WHEN year >= 2018 THEN interdependence END) AS after
WITH *, size(before) = 8 AND size(after) = 4 AS complete
RETURN CASE WHEN complete
         THEN reduce(s = 0.0, i IN after | s + i) / size(after) - reduce(s = 0.0, i IN before | s + i) / size(before)
       END AS value,
       CASE WHEN complete
         THEN 'from ' + round(reduce(s = 0.0, i IN before | s + i) / size(before), 4) + ' to '
              + round(reduce(s = 0.0, i IN after | s + i) / size(after), 4)
         ELSE 'it is known in ' + size(before) + ' of 8 years before 2018 and ' + size(after) + ' of 4 from then on'
       END AS because
