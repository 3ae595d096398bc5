// topic: Chen et al. 2024
// statement: The interdependence of the United States and China in ore, compounds and metals together was
//   higher in 2018 to 2022 than in 2010 to 2017, by REO content, on average.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: > 0
// unit: index
// note: Index of Barbieri (1996), 0 to 1, as in lanthanet metrics; the paper's own measure is not public. The
//   difference is hardly one, and no test finds a break in the series (lanthanet report).
UNWIND range(2010, 2022) AS year
OPTIONAL MATCH (c:Country)-[t:TRADES {year: year}]-(other:Country)
WHERE c.iso3 IN ['CHN', 'USA'] AND t.stage IN ['ore', 'compound', 'metal'] AND t.reoTonnes > 0
WITH year, c.iso3 AS code, other.iso3 AS partner, t ORDER BY year, code, t.stage, t.exporter, t.importer
WITH year, collect(DISTINCT CASE WHEN code = 'USA' AND partner = 'CHN' THEN t.stage END) AS stages,
     sum(CASE code WHEN 'USA' THEN t.reoTonnes ELSE 0.0 END) AS american,
     sum(CASE code WHEN 'CHN' THEN t.reoTonnes ELSE 0.0 END) AS chinese,
     sum(CASE WHEN code = 'USA' AND partner = 'CHN' THEN t.reoTonnes ELSE 0.0 END) AS both
WITH *, COUNT {
       MATCH (x:Country)-[d:DECLARED {year: year}]->(m:Country)
       WHERE d.hs IN ['2846', '284690', '280530'] AND (d.exporter IN ['CHN', 'USA'] OR d.importer IN ['CHN', 'USA'])
         AND NOT EXISTS {
           MATCH (x)-[t:TRADES {year: year}]->(m)
           WHERE t.stage IN CASE d.hs WHEN '280530' THEN ['metal'] ELSE ['ore', 'compound'] END
         }
     } + COUNT {
       MATCH (:Country)-[t:TRADES {year: year}]->(:Country)
       WHERE t.stage IN ['ore', 'compound', 'metal'] AND t.reoTonnes IS NULL AND (t.exporter IN ['CHN', 'USA'] OR t.importer IN ['CHN', 'USA'])
     } AS lost
WITH *, lost = 0 AND both > 0 AND (year < 2018 OR 'ore' IN stages) AND 'compound' IN stages AND 'metal' IN stages
     AS complete
WITH year, CASE WHEN complete THEN both / american END AS x, CASE WHEN complete THEN both / chinese END AS y
WITH year, sqrt(x * y) * (1 - abs(x - y)) AS interdependence ORDER BY year
WITH collect(CASE WHEN year < 2018 THEN interdependence END) AS before,
     collect(CASE WHEN year >= 2018 THEN interdependence END) AS after
WITH *, size(before) = 8 AND size(after) = 5 AS complete
RETURN CASE WHEN complete
         THEN reduce(s = 0.0, i IN after | s + i) / size(after) - reduce(s = 0.0, i IN before | s + i) / size(before)
       END AS value,
       CASE WHEN complete
         THEN 'from ' + round(reduce(s = 0.0, i IN before | s + i) / size(before), 4) + ' to '
              + round(reduce(s = 0.0, i IN after | s + i) / size(after), 4)
         ELSE 'it is known in ' + size(before) + ' of 8 years before 2018 and ' + size(after) + ' of 5 from then on'
       END AS because
