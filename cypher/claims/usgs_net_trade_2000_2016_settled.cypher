// topic: U.S. Geological Survey
// class: settled
// statement: The flows settled from customs declarations give the US net trade that USGS publishes, in every year
//   from 2000 to 2016.
// source: USGS, Data Series 140, rare earths
// expected: 0
// tolerance: 10
// rule: 10 % of each flow
// unit: % of exports and imports
// note: Found is the year that is furthest off. The flows rest on 18 partners; USGS has all partners and ten-digit
//   codes.
UNWIND range(2000, 2016) AS year
OPTIONAL MATCH (:Country {iso3: 'USA'})-[p:TOTALS {year: year, dataset: 'usgs-ds140-2020'}]->(:Country)
WHERE p.item IN ['export', 'import']
WITH year, sum(CASE p.item WHEN 'export' THEN p.reoTonnes ELSE -p.reoTonnes END) AS published, sum(p.reoTonnes) AS traded,
     count(p) AS totals
OPTIONAL MATCH (:Country)-[t:TRADES {year: year} WHERE t.stage IN ['ore', 'compound', 'metal']]->(:Country)
WHERE 'USA' IN [t.exporter, t.importer]
WITH year, published, traded, totals, t ORDER BY year, t.stage, t.exporter, t.importer
WITH year, published, traded, totals, sum(CASE t.exporter WHEN 'USA' THEN t.reoTonnes ELSE -t.reoTonnes END) AS net,
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
WITH year, CASE
       WHEN totals = 2 AND unknown + lost = 0 AND 'compound out' IN held AND 'compound in' IN held AND (year < 2010 OR 'metal in' IN held)
         THEN 100 * (net - published) / traded
     END AS gap ORDER BY year
WITH collect(gap) AS gaps, collect(CASE WHEN gap IS NOT NULL THEN {year: year, gap: gap} END) AS years
RETURN CASE size(gaps) WHEN 17 THEN reduce(m = 0.0, g IN gaps | CASE WHEN abs(g) > abs(m) THEN g ELSE m END) END AS value,
       CASE size(gaps) WHEN 17
         THEN 'further than 10 % in ' + size([g IN gaps WHERE abs(g) > 10]) + ' of 17 years:'
              + reduce(s = '', y IN years | s + CASE WHEN abs(y.gap) > 10 THEN ' ' + y.year + ' ' + round(y.gap, 1) ELSE '' END)
         ELSE 'published totals and flows are complete in ' + size(gaps) + ' of 17 years'
       END AS because
