// topic: Chen et al. 2024
// class: finding
// statement: China's share in the imports of battery-electric cars (870380) of seven countries grew from 2020 to
//   2022, by value.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: > 0
// margin: 2.5
// rule: 10 % of one flow
// unit: percentage points
// note: Australia, Estonia, Japan, Korea, Malaysia, the United States and Viet Nam stand for the world: exports of
//   China to Europe are not in the bundle. Cars of foreign makers built in China count as China's.
UNWIND [2020, 2022] AS year
UNWIND ['AUS', 'EST', 'JPN', 'KOR', 'MYS', 'USA', 'VNM'] AS reporter
OPTIONAL MATCH (:Country)-[d:DECLARED {hs: '870380', year: year, side: 'import', dataset: 'comtrade'}]->(:Country {iso3: reporter})
WITH year, reporter, d ORDER BY year, reporter, d.exporter
WITH year, reporter, sum(d.valueUsd) AS imports, sum(CASE d.exporter WHEN 'CHN' THEN d.valueUsd ELSE 0.0 END) AS own
ORDER BY year, reporter
WITH year, count(CASE WHEN imports > 0 THEN reporter END) AS reporters, sum(imports) AS imports, sum(own) AS own
WITH year, CASE WHEN reporters = 7 AND own > 0 THEN 100 * own / imports END AS share ORDER BY year
WITH collect(share) AS shares
RETURN CASE size(shares) WHEN 2 THEN shares[1] - shares[0] END AS value,
       CASE size(shares) WHEN 2 THEN 'from ' + round(shares[0], 1) + ' to ' + round(shares[1], 1) + ' %'
         ELSE 'imports of 870380 by the 7 countries are in the store in ' + size(shares) + ' of 2 years'
       END AS because
