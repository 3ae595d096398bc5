// topic: LanthaNet
// class: finding
// statement: China's share in US imports of rare-earth compounds was lower in 2018 to 2022 than in 2000 to 2017, by
//   REO content, on average.
// source: LanthaNet, from the flows
// expected: < 0
// margin: 2.5
// rule: 10 % of one flow
// unit: percentage points
// note: Among the 18 partners the store holds.
UNWIND range(2000, 2022) AS year
OPTIONAL MATCH (:Country)-[t:TRADES {stage: 'compound', year: year}]->(:Country)
WHERE t.importer = 'USA'
WITH year, t ORDER BY year, t.exporter
WITH year, collect(CASE WHEN t.reoTonnes IS NOT NULL THEN t.exporter END) AS suppliers, sum(t.reoTonnes) AS imports,
     sum(CASE t.exporter WHEN 'CHN' THEN t.reoTonnes ELSE 0.0 END) AS own
WITH *, COUNT {
       MATCH (:Country)-[d:DECLARED {year: year, hs: '2846'}]->(:Country)
       WHERE d.importer = 'USA' AND NOT d.exporter IN suppliers
     } AS lost
WITH year, CASE WHEN lost = 0 AND all(s IN ['CHN', 'JPN'] WHERE s IN suppliers) THEN 100 * own / imports END AS share ORDER BY year
WITH collect(CASE WHEN year < 2018 THEN share END) AS before, collect(CASE WHEN year >= 2018 THEN share END) AS after
WITH *, size(before) = 18 AND size(after) = 5 AS complete
RETURN CASE WHEN complete
         THEN reduce(s = 0.0, i IN after | s + i) / size(after) - reduce(s = 0.0, i IN before | s + i) / size(before)
       END AS value,
       CASE WHEN complete
         THEN 'from ' + round(reduce(s = 0.0, i IN before | s + i) / size(before), 1) + ' to '
              + round(reduce(s = 0.0, i IN after | s + i) / size(after), 1) + ' %'
         ELSE 'it is known in ' + size(before) + ' of 18 years before 2018 and ' + size(after) + ' of 5 from then on'
       END AS because
