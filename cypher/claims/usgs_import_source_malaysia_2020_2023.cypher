// topic: U.S. Geological Survey
// class: settled
// statement: Malaysia supplied 13 % of US imports of rare-earth compounds and metals in 2020 to 2023.
// source: USGS, Mineral Commodity Summaries 2025, rare earths: import sources
// expected: 13
// tolerance: 3
// rule: 10 % of one flow, and half a percent for rounding
// unit: %
// note: The shares published are of compounds and metals of all partners.
UNWIND range(2020, 2023) AS year
OPTIONAL MATCH (:Country)-[t:TRADES {year: year} WHERE t.stage IN ['compound', 'metal']]->(:Country {iso3: 'USA'})
WITH year, t ORDER BY year, t.stage, t.exporter
WITH year, collect(CASE WHEN t.reoTonnes IS NOT NULL THEN t.stage + ' ' + t.exporter END) AS suppliers,
     sum(t.reoTonnes) AS imports, sum(CASE t.exporter WHEN 'MYS' THEN t.reoTonnes ELSE 0.0 END) AS own,
     sum(CASE t.stage WHEN 'compound' THEN t.reoTonnes ELSE 0.0 END) AS compounds,
     sum(CASE t.stage + ' ' + t.exporter WHEN 'compound MYS' THEN t.reoTonnes ELSE 0.0 END) AS ownCompounds
WITH *, COUNT {
       MATCH (:Country)-[d:DECLARED {year: year}]->(:Country {iso3: 'USA'})
       WHERE d.hs = '2846' AND NOT 'compound ' + d.exporter IN suppliers
          OR d.hs = '280530' AND NOT 'metal ' + d.exporter IN suppliers
     } AS lost, EXISTS {
       MATCH (:Dataset)-[c:COVERS {hs: '280530', extent: 'all'}]->(reporter:Country)
       WHERE reporter.iso3 IN ['USA', 'WLD'] AND c.side IN ['import', 'both'] AND c.yearFrom <= year <= c.yearTo
     } AS covered ORDER BY year
WITH *, lost = 0 AND all(s IN ['CHN', 'EST', 'JPN', 'MYS'] WHERE 'compound ' + s IN suppliers) AS complete
WITH sum(own) AS own, sum(imports) AS imports, sum(ownCompounds) AS ownCompounds, sum(compounds) AS compounds,
     count(CASE WHEN complete THEN year END) AS known, count(CASE WHEN covered THEN year END) AS covered
RETURN CASE WHEN known = 4 AND covered = 4 THEN 100 * own / imports END AS value,
       CASE WHEN known < 4 THEN 'flows of compounds from all suppliers declared are in the store in ' + known + ' of 4 years'
         WHEN covered < 4 THEN 'US imports of metals are covered in ' + covered + ' of 4 years, of other suppliers than China they '
              + 'are not known; of compounds alone, among the partners held, its share is '
              + round(100 * ownCompounds / compounds, 1) + ' %'
         ELSE 'compounds and metals by REO tonnes'
       END AS because
