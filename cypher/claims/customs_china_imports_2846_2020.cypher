// topic: Customs
// class: held
// statement: China imported 47,630 t (gross) of rare-earth compounds (2846) in 2020.
// source: UN Comtrade, imports of China from the world, 2846, 2020
// expected: 47630
// unit: t gross
// note: A world figure counts what China imported from China, its own goods returned; trade of a country with
//   itself is not kept.
OPTIONAL MATCH (:Country)-[d:DECLARED {year: 2020, hs: '2846', side: 'import', dataset: 'comtrade'}]->(:Country {iso3: 'CHN'})
WITH d ORDER BY d.exporter
WITH sum(d.grossTonnes) AS tonnes, collect(d.exporter) AS partners
WITH tonnes, partners, all(x IN ['MMR', 'MYS', 'VNM'] WHERE x IN partners) AS held, 'CHN' IN partners AS returned
RETURN CASE WHEN held AND returned THEN tonnes END AS value,
       CASE WHEN NOT held THEN 'main partners of China are not in the store'
         ELSE size(partners) + ' partners add up to ' + toInteger(round(tonnes)) + ' t'
              + CASE WHEN returned THEN '' ELSE '; what China imported from itself is not in the store' END
       END AS because
