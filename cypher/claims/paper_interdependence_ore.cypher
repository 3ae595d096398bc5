// topic: Chen et al. 2024
// statement: The interdependence of the United States and China in rare-earth ore rose from 2018 to 2022, by
//   REO content.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: > 0
// unit: index
// note: Index of Barbieri (1996), 0 to 1, as in lanthanet metrics; the paper's own measure is not public. Over
//   the suppliers the rules name. Before 2018 nothing is known of ore between the two; in 2023 the index is
//   below that of 2018.
UNWIND [2018, 2022] AS year
OPTIONAL MATCH (c:Country)-[t:TRADES {stage: 'ore', year: year}]-(other:Country)
WHERE c.iso3 IN ['CHN', 'USA'] AND t.reoTonnes > 0
WITH year, c.iso3 AS code, other.iso3 AS partner, t ORDER BY year, code, t.exporter, t.importer
WITH year, collect(DISTINCT partner) AS partners,
     sum(CASE code WHEN 'USA' THEN t.reoTonnes ELSE 0.0 END) AS american,
     sum(CASE code WHEN 'CHN' THEN t.reoTonnes ELSE 0.0 END) AS chinese,
     sum(CASE WHEN code = 'USA' AND partner = 'CHN' THEN t.reoTonnes ELSE 0.0 END) AS both
WITH *, COUNT {
       MATCH (:Country)-[t:TRADES {year: year}]->(:Country)
       WHERE t.stage IN ['ore'] AND t.reoTonnes IS NULL AND (t.exporter IN ['CHN', 'USA'] OR t.importer IN ['CHN', 'USA'])
     } + COUNT {
       MATCH (x:Country)-[d:DECLARED {year: year, hs: '2846'}]->(m:Country {iso3: 'CHN'})
       WHERE NOT EXISTS { MATCH (x)-[t:TRADES {year: year}]->(m) WHERE t.stage IN ['ore', 'compound'] }
     } AS lost
WITH *, lost = 0 AND both > 0 AND 'MMR' IN partners AS complete
WITH year, CASE WHEN complete THEN both / american END AS x, CASE WHEN complete THEN both / chinese END AS y
WITH year, sqrt(x * y) * (1 - abs(x - y)) AS interdependence ORDER BY year
WITH collect(interdependence) AS found
RETURN CASE size(found) WHEN 2 THEN found[1] - found[0] END AS value,
       CASE size(found) WHEN 2 THEN 'from ' + round(found[0], 4) + ' to ' + round(found[1], 4)
         ELSE 'flows of the pair and of its main partners are not in the store in both years'
       END AS because
