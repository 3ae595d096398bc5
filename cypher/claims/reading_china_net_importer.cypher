// topic: LanthaNet
// class: finding
// statement: China, which sold more rare earths as ore, compounds and metals than it bought in 2010 to 2017, bought
//   more than it sold in every year from 2018 to 2022, by REO content.
// source: LanthaNet, from the flows
// expected: > 0
// margin: 5
// rule: 10 % of one flow
// unit: % of exports and imports
// note: Found is the lesser of the two: net exports of 2010 to 2017 together, and net imports of the year from 2018
//   on in which they are smallest. Exports under 284610 (cerium compounds) and imports of metals are in no table.
UNWIND range(2010, 2022) AS year
OPTIONAL MATCH (:Country)-[t:TRADES {year: year} WHERE t.stage IN ['ore', 'compound', 'metal']]->(:Country)
WHERE 'CHN' IN [t.exporter, t.importer]
WITH year, t ORDER BY year, t.stage, t.exporter, t.importer
WITH year, sum(CASE t.exporter WHEN 'CHN' THEN t.reoTonnes ELSE -t.reoTonnes END) AS net, sum(t.reoTonnes) AS traded,
     collect(DISTINCT t.stage + CASE t.exporter WHEN 'CHN' THEN ' out' ELSE ' in' END) AS held,
     collect(DISTINCT t.exporter + t.importer + CASE t.stage WHEN 'metal' THEN '2805' ELSE '2846' END) AS pairs,
     sum(CASE WHEN t.exporter = 'USA' AND t.importer = 'CHN' AND t.stage <> 'metal' THEN t.valueUsd END) AS sold,
     count(t) - count(t.reoTonnes) AS unknown
WITH *, COUNT {
       MATCH (:Country)-[d:DECLARED {year: year}]->(:Country)
       WHERE left(d.hs, 4) IN ['2846', '2805'] AND 'CHN' IN [d.exporter, d.importer]
         AND (NOT d.exporter + d.importer + left(d.hs, 4) IN pairs
              OR d.hs = '2846' AND d.side = 'export' AND d.exporter = 'USA' AND d.importer = 'CHN' AND d.valueUsd > 2.5 * sold)
     } AS lost
WITH year, CASE WHEN unknown + lost = 0 AND (year < 2018 OR 'ore in' IN held)
        AND all(x IN ['compound out', 'compound in', 'metal out'] WHERE x IN held)
       THEN {net: net, traded: traded}
     END AS found ORDER BY year
WITH collect(CASE WHEN year < 2018 THEN found END) AS before, collect(CASE WHEN year >= 2018 THEN found END) AS after
WITH *, size(before) = 8 AND size(after) = 5 AS complete,
     reduce(s = 0.0, y IN before | s + y.net) AS sold, reduce(s = 0.0, y IN before | s + y.traded) AS traded,
     reduce(s = 0.0, y IN after | s + y.net) AS bought
WITH *, 100 * sold / traded AS earlier,
     reduce(least = 100.0, y IN after | CASE WHEN -100 * y.net / y.traded < least THEN -100 * y.net / y.traded ELSE least END) AS later
RETURN CASE WHEN complete THEN CASE WHEN earlier < later THEN earlier ELSE later END END AS value,
       CASE WHEN complete
         THEN 'net exports of ore, compounds and metals, REO t a year: ' + toInteger(round(sold / 8)) + ' in 2010 to 2017, '
              + toInteger(round(bought / 5)) + ' in 2018 to 2022'
         ELSE 'flows are known in ' + size(before) + ' of 8 years before 2018 and ' + size(after) + ' of 5 from then on'
       END AS because
