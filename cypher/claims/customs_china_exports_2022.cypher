// topic: Customs
// class: held
// statement: China exported 48,728 t of rare earths (2846 and 280530) in 2022.
// source: General Administration of Customs of China, 2022
// expected: 48728
// tolerance: 10 %
// rule: 10 % of one flow
// unit: t gross
// note: Cerium compounds (284610) are not in the source of China's exports.
OPTIONAL MATCH (:Country {iso3: 'CHN'})-[d:DECLARED {year: 2022, side: 'export'}]->(:Country)
WHERE d.hs IN ['2846', '284610', '284690', '280530']
WITH d ORDER BY d.hs, d.importer, d.dataset
WITH d.hs AS hs, sum(d.grossTonnes) AS tonnes ORDER BY hs
WITH collect(hs) AS codes, collect({hs: hs, tonnes: tonnes}) AS parts
WITH codes, parts, CASE WHEN '2846' IN codes THEN ['2846', '280530'] ELSE ['284610', '284690', '280530'] END AS needed
RETURN CASE WHEN all(code IN needed WHERE code IN codes)
         THEN reduce(t = 0.0, p IN parts | t + CASE WHEN p.hs IN needed THEN p.tonnes ELSE 0.0 END)
       END AS value,
       CASE WHEN all(code IN needed WHERE code IN codes) THEN 'declarations of China'
         ELSE 'China\'s exports are not in the store under'
              + reduce(s = '', c IN [c IN needed WHERE NOT c IN codes] | s + ' ' + c)
       END AS because
