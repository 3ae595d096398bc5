// topic: Customs
// class: held
// statement: The United States declared exports of 74,885 t (gross) of rare-earth compounds (2846) to China in
//   2022.
// source: USITC DataWeb, domestic exports, HTS 2846, downloaded 2026-07-10
// expected: 74885
// unit: t gross
OPTIONAL MATCH (:Country {iso3: 'USA'})-[d:DECLARED {year: 2022, hs: '2846', side: 'export', dataset: 'usitc-dataweb'}]->
      (:Country {iso3: 'CHN'})
RETURN d.grossTonnes AS value,
       CASE WHEN d.grossTonnes IS NULL THEN 'the declaration is not in the store, or has no weight' ELSE 'US declaration' END AS because
