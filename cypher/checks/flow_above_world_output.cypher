// title: Flows above what the world mined
// description: A single flow holds more rare earths than all mines gave in its year: a unit is wrong, or other
//   goods are counted. Look at the declaration.
// severity: warning
// param: share = 1.0    of world mine output; stocks do not carry a flow beyond a year's output of all mines
MATCH ()-[p:PRODUCES]->()
WHERE p.worldBasis AND p.stage = 'ore' AND p.country <> 'WLD'
WITH p.year AS year, sum(p.reoTonnes) AS mined
WITH collect({year: year, mined: mined}) AS years
UNWIND years AS y
MATCH ()-[t:TRADES {year: y.year}]->()
WHERE t.reoTonnes > y.mined * $share
RETURN t.exporter + ' to ' + t.importer + ', ' + t.stage + ', ' + t.year + ': ' + toInteger(round(t.reoTonnes))
         + ' t REO, and all mines gave ' + toInteger(round(y.mined)) + ' t' AS finding,
       t.year AS year, t.stage AS stage, t.exporter AS exporter, t.importer AS importer, t.reoTonnes AS value
ORDER BY year, stage, exporter, importer
