// topic: Chen et al. 2024
// class: finding
// statement: The interdependence of the United States and China in ore, compounds and metals together was higher in
//   2018 to 2022 than in 2010 to 2017, by REO content, on average.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: > 0
// margin: 10
// rule: 10 % of one flow
// unit: %
// note: Found is the change of the index of Barbieri (1996), 0 to 1, as in lanthanet metrics; the paper's own
//   measure is not public.
UNWIND range(2010, 2022) AS year
OPTIONAL MATCH (:Country)-[t:TRADES {year: year} WHERE t.stage IN ['ore', 'compound', 'metal']]->(:Country)
WHERE t.exporter IN ['CHN', 'USA'] OR t.importer IN ['CHN', 'USA']
WITH year, t ORDER BY year, t.stage, t.exporter, t.importer
WITH year, collect(DISTINCT CASE WHEN t.exporter IN ['CHN', 'USA'] AND t.importer IN ['CHN', 'USA'] THEN t.stage END) AS stages,
     sum(CASE WHEN 'USA' IN [t.exporter, t.importer] THEN t.reoTonnes END) AS american,
     sum(CASE WHEN 'CHN' IN [t.exporter, t.importer] THEN t.reoTonnes END) AS chinese,
     sum(CASE WHEN t.exporter IN ['CHN', 'USA'] AND t.importer IN ['CHN', 'USA'] THEN t.reoTonnes END) AS both,
     collect(DISTINCT t.exporter + t.importer + CASE t.stage WHEN 'metal' THEN '2805' ELSE '2846' END) AS pairs,
     sum(CASE WHEN t.exporter = 'USA' AND t.importer = 'CHN' AND t.stage <> 'metal' THEN t.valueUsd END) AS sold,
     count(t) - count(t.reoTonnes) AS unknown
WITH *, COUNT {
       MATCH (:Country)-[d:DECLARED {year: year}]->(:Country)
       WHERE left(d.hs, 4) IN ['2846', '2805'] AND (d.exporter IN ['CHN', 'USA'] OR d.importer IN ['CHN', 'USA'])
         AND (NOT d.exporter + d.importer + left(d.hs, 4) IN pairs
              OR d.hs = '2846' AND d.side = 'export' AND d.exporter = 'USA' AND d.importer = 'CHN' AND d.valueUsd > 2.5 * sold)
     } AS lost
WITH *, unknown + lost = 0 AND both > 0 AND (year < 2018 OR 'ore' IN stages) AND 'compound' IN stages AND 'metal' IN stages
     AS complete
WITH year, CASE WHEN complete THEN both / american END AS x, CASE WHEN complete THEN both / chinese END AS y
WITH year, sqrt(x * y) * (1 - abs(x - y)) AS interdependence ORDER BY year
WITH collect(CASE WHEN year < 2018 THEN interdependence END) AS before,
     collect(CASE WHEN year >= 2018 THEN interdependence END) AS after
WITH *, size(before) = 8 AND size(after) = 5 AS complete,
     reduce(s = 0.0, i IN before | s + i) / 8 AS earlier, reduce(s = 0.0, i IN after | s + i) / 5 AS later
RETURN CASE WHEN complete THEN 100 * (later / earlier - 1) END AS value,
       CASE WHEN complete THEN 'from ' + round(earlier, 4) + ' to ' + round(later, 4)
         ELSE 'it is known in ' + size(before) + ' of 8 years before 2018 and ' + size(after) + ' of 5 from then on'
       END AS because
