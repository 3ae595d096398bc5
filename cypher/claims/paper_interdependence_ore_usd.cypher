// topic: Chen et al. 2024
// class: finding
// statement: The interdependence of the United States and China in rare-earth ore rose from 2018 to 2022, by value.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: > 0
// margin: 10
// rule: 10 % of one flow
// unit: %
// note: Found is the change of the index of Barbieri (1996), 0 to 1, as in lanthanet metrics; the paper's own
//   measure is not public. Over the suppliers the rules name. A tonne of REO from Myanmar costs several times what
//   one in US concentrate does, so by value the United States weighs less than by REO content.
UNWIND [2018, 2022] AS year
OPTIONAL MATCH (:Country)-[t:TRADES {year: year} WHERE t.stage IN ['ore', 'compound']]->(:Country)
WHERE t.exporter IN ['CHN', 'USA'] OR t.importer IN ['CHN', 'USA']
WITH year, t ORDER BY year, t.stage, t.exporter, t.importer
WITH year, collect(DISTINCT CASE t.importer WHEN 'CHN' THEN t.exporter END) AS suppliers, collect(CASE t.stage WHEN 'ore' THEN t END) AS ore
WITH year, suppliers, [t IN ore WHERE t.valueUsd IS NULL] AS unknown,
     reduce(s = 0.0, t IN ore | s + CASE WHEN 'USA' IN [t.exporter, t.importer] THEN t.valueUsd ELSE 0.0 END) AS american,
     reduce(s = 0.0, t IN ore | s + CASE WHEN 'CHN' IN [t.exporter, t.importer] THEN t.valueUsd ELSE 0.0 END) AS chinese,
     reduce(s = 0.0, t IN ore | s + CASE WHEN t.exporter IN ['CHN', 'USA'] AND t.importer IN ['CHN', 'USA'] THEN t.valueUsd ELSE 0.0 END) AS both,
     [t IN ore WHERE t.importer = 'CHN' | t.exporter] AS miners
WITH *, COUNT {
       MATCH (:Country)-[d:DECLARED {year: year}]->(:Country)
       WHERE d.hs = '2846' AND d.importer = 'CHN' AND NOT d.exporter IN suppliers
     } AS lost, COUNT {
       MATCH (c:Country)-[b:BALANCE {stage: 'ore', year: year}]->(:Stage)
       WHERE c.iso3 IN ['CHN', 'USA'] AND b.importsCoverage <> 'none' AND b.exportsCoverage <> 'none'
     } AS declared
WITH *, declared = 2 AND lost = 0 AND unknown = [] AND both > 0 AND 'MMR' IN miners AS complete
WITH year, declared, CASE WHEN complete THEN both / american END AS x, CASE WHEN complete THEN both / chinese END AS y
WITH year, declared, sqrt(x * y) * (1 - abs(x - y)) AS interdependence ORDER BY year
WITH collect(interdependence) AS found, min(declared) AS declared
RETURN CASE size(found) WHEN 2 THEN 100 * (found[1] / found[0] - 1) END AS value,
       CASE size(found) WHEN 2 THEN 'from ' + round(found[0], 4) + ' to ' + round(found[1], 4)
         ELSE CASE WHEN declared < 2 THEN 'not all ore that the two sold and bought is in a dataset'
              ELSE 'flows of the pair and of its main partners are not in the store in both years' END
       END AS because
