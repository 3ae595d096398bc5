// topic: Customs
// statement: China imported 46,149 t (gross) of rare-earth ore from the United States in 2019.
// source: General Administration of Customs of China, 8-digit code 2530.90.20
// expected: 46149
// tolerance: 1 %
// unit: t gross
// note: The store has the six-digit code, which holds other minerals too; all of it is taken for ore in the
//   flows. What is found beyond the claim is how much too much that may be.
OPTIONAL MATCH (:Country {iso3: 'USA'})-[d:DECLARED {year: 2019, hs: '253090', side: 'import', dataset: 'comtrade'}]->
      (:Country {iso3: 'CHN'})
RETURN d.grossTonnes AS value,
       CASE WHEN d.grossTonnes IS NULL THEN 'the declaration is not in the store, or has no weight' ELSE 'China declared this at six digits, 253090' END AS because
