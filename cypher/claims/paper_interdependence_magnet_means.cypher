// topic: Chen et al. 2024
// class: finding
// statement: The interdependence of the United States and China in magnets was higher in 2018 to 2022 than in 2010
//   to 2017, by value, on average.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: > 0
// margin: 10
// rule: 10 % of one flow
// unit: %
// note: Found is the change of the index of Barbieri (1996), 0 to 1, as in lanthanet metrics; the paper's own
//   measure is not public. All years are cut to the six largest partners of each country, as most are held; China's
//   own exports are known to all partners and are not cut. Without 2020, when sales of the United States to China are
//   not in the store.
UNWIND [2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2021, 2022] AS year
OPTIONAL MATCH (:Country)-[d:DECLARED {hs: '850511', year: year}]->(:Country)
WHERE d.valueUsd > 0
WITH year, count(DISTINCT d.exporter + d.importer) AS declared
OPTIONAL MATCH (:Country)-[t:TRADES {stage: 'magnet', year: year}]->(:Country)
WHERE t.valueUsd IS NOT NULL
WITH year, declared, t ORDER BY year, t.exporter, t.valueUsd DESC, t.importer
WITH year, declared, t.exporter AS exporter, collect(t) AS sold
UNWIND range(0, size(sold) - 1) AS rank
WITH year, declared, sold[rank] AS t, rank < 6 AS large ORDER BY year, t.importer, t.valueUsd DESC, t.exporter
WITH year, declared, t.importer AS importer, collect(t) AS bought, collect(large) AS large
UNWIND range(0, size(bought) - 1) AS rank
WITH year, declared, bought[rank] AS t, rank < 6 OR large[rank] OR bought[rank].exporter = 'CHN' AS kept
ORDER BY year, t.exporter, t.importer
WITH year, declared, t, kept, CASE WHEN kept THEN t.valueUsd ELSE 0.0 END AS usd
WITH year, declared, count(t) AS flows,
     sum(CASE WHEN 'USA' IN [t.exporter, t.importer] THEN usd ELSE 0.0 END) AS american,
     sum(CASE WHEN 'CHN' IN [t.exporter, t.importer] THEN usd ELSE 0.0 END) AS chinese,
     sum(CASE WHEN 'USA' IN [t.exporter, t.importer] AND 'CHN' IN [t.exporter, t.importer] THEN usd ELSE 0.0 END) AS both
WITH *, both > 0 AND flows >= declared AS complete
WITH year, CASE WHEN complete THEN both / american END AS x, CASE WHEN complete THEN both / chinese END AS y
WITH year, sqrt(x * y) * (1 - abs(x - y)) AS interdependence ORDER BY year
WITH collect(CASE WHEN year < 2018 THEN interdependence END) AS before,
     collect(CASE WHEN year >= 2018 THEN interdependence END) AS after
WITH *, size(before) = 8 AND size(after) = 4 AS complete,
     reduce(s = 0.0, i IN before | s + i) / 8 AS earlier, reduce(s = 0.0, i IN after | s + i) / 4 AS later
RETURN CASE WHEN complete THEN 100 * (later / earlier - 1) END AS value,
       CASE WHEN complete THEN 'from ' + round(earlier, 4) + ' to ' + round(later, 4)
         ELSE 'it is known in ' + size(before) + ' of 8 years before 2018 and ' + size(after) + ' of 4 from then on'
       END AS because
