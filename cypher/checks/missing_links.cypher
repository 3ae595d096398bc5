// title: Large trade that stops for a single year
// description: A pair trades more than the limit at a stage in the years before and after, and has no flow in
//   between: more likely a gap of the data than of the trade. Of reconciled magnets only the six largest
//   partners a side are kept.
// severity: note
// param: usd = 5000000    USD in each of the two years; smaller trades come and go
MATCH ()-[t:TRADES]->()
WHERE t.valueUsd >= $usd
WITH t.exporter AS exporter, t.importer AS importer, t.stage AS stage, collect(t.year) AS large
WHERE any(y IN large WHERE NOT y + 1 IN large AND y + 2 IN large)
MATCH (:Country {iso3: exporter})-[t:TRADES {stage: stage}]->(:Country {iso3: importer})
WITH exporter, importer, stage, large, collect(t.year) AS years
UNWIND [y IN large WHERE y + 2 IN large AND NOT y + 1 IN years | y + 1] AS year
RETURN exporter + ' to ' + importer + ', ' + stage + ', ' + year + ': no flow, and more than '
         + toInteger($usd / 1000000) + ' million USD the year before and after' AS finding,
       year, stage, exporter, importer
ORDER BY stage, year, exporter, importer
