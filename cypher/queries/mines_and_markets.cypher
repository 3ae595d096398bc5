// title: Who mines, and who sells ore to whom
// topic: Chain views (graphs)
// description: Mine production of each country as published, and the largest flows of ore, as a drawing. A country
//   without an edge to the stage is not listed as a producer by the source of the year.
// view: graph
// param: year = 2022    calendar year
// param: flows = 30    flows at most; never more than 50
MATCH path = (c:Country)-[p:PRODUCES {stage: 'ore', year: $year}]->(:Stage)
WHERE p.preferred AND p.reoTonnes > 0 AND c.kind <> 'world'
RETURN path
ORDER BY p.reoTonnes DESC, c.iso3
LIMIT 45
UNION ALL
MATCH path = (:Country)-[t:TRADES {stage: 'ore', year: $year}]->(:Country)
WHERE t.reoTonnes > 0
RETURN path
ORDER BY t.reoTonnes DESC, t.exporter, t.importer
LIMIT CASE WHEN $flows < 50 THEN $flows ELSE 50 END
