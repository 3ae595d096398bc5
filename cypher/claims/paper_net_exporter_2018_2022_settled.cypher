// topic: Chen et al. 2024
// statement: The flows settled from customs declarations make the United States a net exporter of rare earths
//   in every year from 2018 to 2022.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: true
UNWIND range(2018, 2022) AS year
OPTIONAL MATCH (:Country {iso3: 'USA'})-[t:TRADES {year: year}]-(:Country)
WHERE t.stage IN ['ore', 'compound', 'metal']
WITH year, t ORDER BY year, t.stage, t.exporter, t.importer
WITH year, sum(CASE t.exporter WHEN 'USA' THEN t.reoTonnes ELSE -t.reoTonnes END) AS net,
     collect(DISTINCT t.stage + CASE t.exporter WHEN 'USA' THEN ' out' ELSE ' in' END) AS held,
     count(t) - count(t.reoTonnes) AS unknown
WITH *, COUNT {
       MATCH (x:Country)-[d:DECLARED {year: year, hs: '2846'}]->(m:Country)
       WHERE 'USA' IN [d.exporter, d.importer]
         AND NOT EXISTS { MATCH (x)-[t:TRADES {year: year}]->(m) WHERE t.stage IN ['ore', 'compound'] }
     } AS lost
WITH year, CASE WHEN unknown + lost = 0 AND all(x IN ['ore out', 'compound out', 'compound in', 'metal in'] WHERE x IN held)
       THEN net END AS net ORDER BY year
WITH collect(net) AS nets
RETURN CASE size(nets) WHEN 5 THEN all(net IN nets WHERE net > 0) END AS value,
       CASE size(nets) WHEN 5
         THEN 'net exports of ore, compounds and metals, REO t:' + reduce(s = '', n IN nets | s + ' ' + toInteger(round(n)))
         ELSE 'flows of all three stages are known in ' + size(nets) + ' of 5 years'
       END AS because
