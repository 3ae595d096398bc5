// topic: U.S. Geological Survey
// statement: Malaysia supplied 13 % of US imports of rare-earth compounds and metals in 2020 to 2023.
// source: USGS, Mineral Commodity Summaries 2025, rare earths: import sources
// expected: 13
// tolerance: 2
// unit: %
// note: Found for compounds alone and among 18 partners: imports of metals are known from China only, so that
//   shares come out too high. By the published totals metals are 4 to 7 % of both together.
UNWIND range(2020, 2023) AS year
OPTIONAL MATCH (:Country)-[t:TRADES {stage: 'compound', year: year}]->(:Country {iso3: 'USA'})
WITH year, t ORDER BY year, t.exporter
WITH year, collect(CASE WHEN t.reoTonnes IS NOT NULL THEN t.exporter END) AS suppliers, sum(t.reoTonnes) AS imports,
     sum(CASE t.exporter WHEN 'MYS' THEN t.reoTonnes ELSE 0.0 END) AS own
WITH *, COUNT {
       MATCH (:Country)-[d:DECLARED {year: year, hs: '2846'}]->(:Country {iso3: 'USA'})
       WHERE NOT d.exporter IN suppliers
     } AS lost ORDER BY year
WITH sum(own) AS own, sum(imports) AS imports,
     count(CASE WHEN lost = 0 AND all(s IN ['CHN', 'EST', 'JPN', 'MYS'] WHERE s IN suppliers) THEN year END) AS known
RETURN CASE WHEN known = 4 THEN 100 * own / imports END AS value,
       CASE WHEN known = 4 THEN 'compounds by REO tonnes, 18 partners'
         ELSE 'flows of compounds from all suppliers declared are in the store in ' + known + ' of 4 years'
       END AS because
