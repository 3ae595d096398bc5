// title: More rare-earth oxide than the goods weigh
// description: A flow whose oxide content is above its gross weight: a coefficient above 1, or two figures of
//   different trade. Metal alone comes to more oxide than it weighs, 1.2 t a tonne.
// severity: error
// param: metal = 1.25    most REO tonnes a tonne of metal can stand for: scandium apart, yttrium has the most
//   oxide of the metals (1.27), a mix 1.2
MATCH ()-[t:TRADES]->()
WHERE t.reoTonnes > t.grossTonnes * CASE t.stage WHEN 'metal' THEN $metal ELSE 1.0 END * (1 + 1e-9)
RETURN t.exporter + ' to ' + t.importer + ', ' + t.stage + ', ' + t.year + ': ' + toString(round(t.reoTonnes, 3))
         + ' t of REO in ' + toString(round(t.grossTonnes, 3)) + ' t of goods' AS finding,
       t.year AS year, t.stage AS stage, t.exporter AS exporter, t.importer AS importer, t.reoTonnes AS value
ORDER BY year, stage, exporter, importer
