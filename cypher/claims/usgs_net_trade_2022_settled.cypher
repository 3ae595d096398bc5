// topic: U.S. Geological Survey
// statement: The flows settled from customs declarations give the US net trade that USGS publishes for 2022.
// source: USGS, Mineral Commodity Summaries 2025, rare earths
// expected: 35862
// tolerance: 10 %
// unit: REO t
// note: The flows rest on 18 partners and two oxide contents; USGS has all partners and ten-digit codes. The
//   tolerance is ours, set knowing the differences.
OPTIONAL MATCH (:Country {iso3: 'USA'})-[t:TRADES {year: 2022}]-(:Country)
WHERE t.stage IN ['ore', 'compound', 'metal']
WITH t ORDER BY t.stage, t.exporter, t.importer
WITH sum(CASE t.exporter WHEN 'USA' THEN t.reoTonnes ELSE -t.reoTonnes END) AS net,
     collect(DISTINCT t.stage + CASE t.exporter WHEN 'USA' THEN ' out' ELSE ' in' END) AS held,
     count(t) - count(t.reoTonnes) AS unknown
WITH net, unknown, [x IN ['ore out', 'compound out', 'compound in', 'metal in'] WHERE NOT x IN held] AS missing, COUNT {
       MATCH (x:Country)-[d:DECLARED {year: 2022, hs: '2846'}]->(m:Country)
       WHERE 'USA' IN [d.exporter, d.importer]
         AND NOT EXISTS { MATCH (x)-[t:TRADES {year: 2022}]->(m) WHERE t.stage IN ['ore', 'compound'] }
     } AS lost
RETURN CASE WHEN missing = [] AND unknown + lost = 0 THEN net END AS value,
       CASE WHEN missing = [] AND unknown + lost = 0 THEN 'settled flows of ore, compounds and metals'
         WHEN missing = [] THEN unknown + ' flows have no known weight, ' + lost + ' that were declared are not in the store'
         ELSE 'no flows are in the store of' + reduce(s = '', x IN missing | s + ' ' + x + ';')
       END AS because
