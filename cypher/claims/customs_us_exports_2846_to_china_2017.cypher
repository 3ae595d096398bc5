// topic: Customs
// class: held
// statement: The United States declared exports of 1,961 t (gross) of rare-earth compounds (2846) to China in 2017.
// source: USITC DataWeb, domestic exports, HTS 2846, downloaded 2026-07-10
// expected: 1961
// unit: t gross
OPTIONAL MATCH (:Country {iso3: 'USA'})-[d:DECLARED {year: 2017, hs: '2846', side: 'export', dataset: 'usitc-dataweb'}]->
      (:Country {iso3: 'CHN'})
RETURN d.grossTonnes AS value,
       CASE WHEN d.grossTonnes IS NULL THEN 'the declaration is not in the store, or has no weight' ELSE 'US declaration' END AS because
