// topic: Customs
// class: held
// statement: China supplied 65.3 % of US imports of compounds other than cerium (284690) in 2018, by value.
// source: UN Comtrade, imports of the United States, 284690, 2018
// expected: 65.3
// unit: %
OPTIONAL MATCH (:Country)-[d:DECLARED {year: 2018, hs: '284690', side: 'import'}]->(:Country {iso3: 'USA'})
WITH d ORDER BY d.exporter, d.dataset
WITH sum(d.valueUsd) AS imports, sum(CASE d.exporter WHEN 'CHN' THEN d.valueUsd ELSE 0.0 END) AS own,
     count(CASE d.exporter WHEN 'CHN' THEN 1 END) AS rows, count(DISTINCT d.dataset) AS datasets
RETURN CASE WHEN rows > 0 AND datasets = 1 AND imports > 0 THEN 100 * own / imports END AS value,
       CASE WHEN datasets > 1 THEN 'several datasets hold US imports of 284690'
         WHEN rows = 0 THEN 'US imports of 284690 are not in the store; it holds those of 2846'
       END AS because
