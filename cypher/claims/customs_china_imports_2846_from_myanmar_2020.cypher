// topic: Customs
// class: held
// statement: China imported 35,454 t (gross) of rare-earth compounds (2846) from Myanmar in 2020.
// source: UN Comtrade, imports of China, 2846, 2020
// expected: 35454
// unit: t gross
OPTIONAL MATCH (:Country {iso3: 'MMR'})-[d:DECLARED {year: 2020, hs: '2846', side: 'import', dataset: 'comtrade'}]->
      (:Country {iso3: 'CHN'})
RETURN d.grossTonnes AS value,
       CASE WHEN d.grossTonnes IS NULL THEN 'the declaration is not in the store, or has no weight' ELSE 'declaration of China' END AS because
