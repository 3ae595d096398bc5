// topic: U.S. Geological Survey
// class: settled
// statement: The flows settled from customs declarations give the US net trade that USGS publishes for 2017.
// source: USGS, Data Series 140, rare earths
// expected: 0
// tolerance: 10
// rule: 10 % of each flow
// unit: % of exports and imports
// note: The flows rest on 18 partners and few oxide contents; USGS has all partners and ten-digit codes.
UNWIND [2017] AS year
OPTIONAL MATCH (:Country {iso3: 'USA'})-[p:TOTALS {year: year, dataset: 'usgs-ds140-2020'}]->(:Country)
WHERE p.item IN ['export', 'import']
WITH year, sum(CASE p.item WHEN 'export' THEN p.reoTonnes ELSE -p.reoTonnes END) AS published, sum(p.reoTonnes) AS traded,
     count(CASE p.item WHEN 'export' THEN p.reoTonnes END) = 1 AND count(CASE p.item WHEN 'import' THEN p.reoTonnes END) = 1 AS whole
OPTIONAL MATCH (:Country)-[t:TRADES {year: year} WHERE t.stage IN ['ore', 'compound', 'metal']]->(:Country)
WHERE 'USA' IN [t.exporter, t.importer]
WITH year, published, traded, whole, t ORDER BY t.stage, t.exporter, t.importer
WITH year, published, traded, whole, sum(CASE t.exporter WHEN 'USA' THEN t.reoTonnes ELSE -t.reoTonnes END) AS net,
     collect(DISTINCT t.stage + CASE t.exporter WHEN 'USA' THEN ' out' ELSE ' in' END) AS held,
     collect(DISTINCT t.exporter + t.importer + CASE t.stage WHEN 'metal' THEN '2805' ELSE '2846' END) AS pairs,
     sum(CASE WHEN t.exporter = 'USA' AND t.importer = 'CHN' AND t.stage <> 'metal' THEN t.valueUsd END) AS sold,
     count(t) - count(t.reoTonnes) AS unknown
WITH *, [x IN ['compound out', 'compound in', 'metal in'] WHERE NOT x IN held] AS missing, COUNT {
       MATCH (:Country)-[d:DECLARED {year: year}]->(:Country)
       WHERE left(d.hs, 4) IN ['2846', '2805'] AND 'USA' IN [d.exporter, d.importer]
         AND (NOT d.exporter + d.importer + left(d.hs, 4) IN pairs
              OR d.hs = '2846' AND d.side = 'export' AND d.exporter = 'USA' AND d.importer = 'CHN' AND d.valueUsd > 2.5 * sold)
     } AS lost
RETURN CASE WHEN whole AND missing = [] AND unknown + lost = 0 THEN 100 * (net - published) / traded END AS value,
       CASE WHEN NOT whole THEN 'the published totals are not in the store'
         WHEN missing <> [] THEN 'no flows are in the store of' + reduce(s = '', x IN missing | s + ' ' + x + ';')
         WHEN unknown + lost > 0 THEN unknown + ' flows have no known weight, ' + lost + ' that were declared are not in the store'
         ELSE 'net exports ' + toInteger(round(net)) + ' REO t, published ' + toInteger(round(published)) + ' of '
              + toInteger(round(traded)) + ' exported and imported'
       END AS because
