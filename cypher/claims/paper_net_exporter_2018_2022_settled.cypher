// topic: Chen et al. 2024
// class: finding
// statement: The flows settled from customs declarations make the United States a net exporter of rare earths in
//   every year from 2018 to 2022.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: > 0
// margin: 5
// rule: 10 % of one flow
// unit: % of exports and imports
// note: Found are the smallest net exports of the five years.
UNWIND range(2018, 2022) AS year
OPTIONAL MATCH (:Country)-[t:TRADES {year: year} WHERE t.stage IN ['ore', 'compound', 'metal']]->(:Country)
WHERE 'USA' IN [t.exporter, t.importer]
WITH year, t ORDER BY year, t.stage, t.exporter, t.importer
WITH year, sum(CASE t.exporter WHEN 'USA' THEN t.reoTonnes ELSE -t.reoTonnes END) AS net, sum(t.reoTonnes) AS traded,
     collect(DISTINCT t.stage + CASE t.exporter WHEN 'USA' THEN ' out' ELSE ' in' END) AS held,
     collect(DISTINCT t.exporter + t.importer + CASE t.stage WHEN 'metal' THEN '2805' ELSE '2846' END) AS pairs,
     sum(CASE WHEN t.exporter = 'USA' AND t.importer = 'CHN' AND t.stage <> 'metal' THEN t.valueUsd END) AS sold,
     count(t) - count(t.reoTonnes) AS unknown
WITH *, COUNT {
       MATCH (:Country)-[d:DECLARED {year: year}]->(:Country)
       WHERE left(d.hs, 4) IN ['2846', '2805'] AND 'USA' IN [d.exporter, d.importer]
         AND (NOT d.exporter + d.importer + left(d.hs, 4) IN pairs
              OR d.hs = '2846' AND d.side = 'export' AND d.exporter = 'USA' AND d.importer = 'CHN' AND d.valueUsd > 2.5 * sold)
     } AS lost
WITH year, CASE WHEN unknown + lost = 0 AND all(x IN ['ore out', 'compound out', 'compound in', 'metal in'] WHERE x IN held)
       THEN {net: net, share: 100 * net / traded}
     END AS found ORDER BY year
WITH collect(found) AS years
RETURN CASE size(years) WHEN 5 THEN reduce(least = 100.0, y IN years | CASE WHEN y.share < least THEN y.share ELSE least END) END AS value,
       CASE size(years) WHEN 5
         THEN 'net exports of ore, compounds and metals in each year from 2018 to 2022, REO t:'
              + reduce(s = '', y IN years | s + ' ' + toInteger(round(y.net)))
         ELSE 'flows of all three stages are known in ' + size(years) + ' of 5 years'
       END AS because
