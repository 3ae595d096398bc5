// topic: Chen et al. 2024
// class: finding
// statement: The share of the United States in China's imports of rare-earth ore rose from 2018 to 2022, by REO
//   content.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: > 0
// margin: 2.5
// rule: 10 % of one flow
// unit: percentage points
// note: Of the suppliers the rules name.
UNWIND [2018, 2022] AS year
OPTIONAL MATCH (:Country)-[t:TRADES {stage: 'ore', year: year}]->(:Country {iso3: 'CHN'})
WITH year, t ORDER BY year, t.exporter
WITH year, collect(t.exporter) AS suppliers, count(t) - count(t.reoTonnes) AS unknown, sum(t.reoTonnes) AS imports,
     sum(CASE t.exporter WHEN 'USA' THEN t.reoTonnes ELSE 0.0 END) AS own
WITH *, COUNT {
       MATCH (x:Country)-[d:DECLARED {year: year, hs: '2846'}]->(m:Country {iso3: 'CHN'})
       WHERE NOT EXISTS { MATCH (x)-[t:TRADES {year: year}]->(m) WHERE t.stage IN ['ore', 'compound'] }
     } AS lost
WITH year, CASE WHEN unknown + lost = 0 AND 'USA' IN suppliers AND 'MMR' IN suppliers THEN 100 * own / imports END AS share ORDER BY year
WITH collect(share) AS shares
RETURN CASE size(shares) WHEN 2 THEN shares[1] - shares[0] END AS value,
       CASE size(shares) WHEN 2 THEN 'from ' + round(shares[0], 1) + ' to ' + round(shares[1], 1) + ' %'
         ELSE 'the main suppliers, or weights of all of them, are not in the store in both years'
       END AS because
