// topic: U.S. Geological Survey
// class: settled
// statement: The United States was a net exporter of rare-earth concentrates in every year from 2018 to 2024 (net
//   import reliance "E").
// source: USGS, Mineral Commodity Summaries 2022 to 2025, rare earths: net import reliance, mineral concentrates
// expected: "E"
// note: US imports of ore are in no table of the bundle; that none is seen is no proof that there were none.
UNWIND range(2018, 2024) AS year
OPTIONAL MATCH (:Country {iso3: 'USA'})-[x:TRADES {stage: 'ore', year: year}]->(:Country)
WITH year, sum(x.reoTonnes) AS exports
OPTIONAL MATCH (:Country)-[m:TRADES {stage: 'ore', year: year}]->(:Country {iso3: 'USA'})
WITH year, exports, sum(m.reoTonnes) AS imports
OPTIONAL MATCH (:Dataset)-[c:COVERS]->(reporter:Country)
WHERE reporter.iso3 IN ['USA', 'WLD'] AND c.side IN ['import', 'both'] AND c.yearFrom <= year <= c.yearTo
  AND c.hs IN ['253090', '261220', '261790']
WITH year, exports, imports, count(DISTINCT c.hs) AS codes
WITH count(CASE WHEN codes = 3 AND exports > 0 THEN year END) AS known,
     count(CASE WHEN exports > imports THEN year END) AS exporter
RETURN CASE WHEN known = 7 THEN CASE exporter WHEN 7 THEN 'E' ELSE 'not E' END END AS value,
       CASE WHEN known = 7 THEN 'exports and imports of ore are known in all 7 years'
         ELSE 'exports and imports of ore are known in ' + known + ' of 7 years; imports by the United States of 253090, '
              + '261220 and 261790 would have to be covered by a dataset'
       END AS because
