// title: Coverage of years nothing was declared in
// description: A statement of coverage speaks of years in which its dataset holds no row of the code and side:
//   there every absent flow reads as a zero. True where nothing was traded, wrong where a file is missing.
// severity: note
MATCH ()-[d:DECLARED]->()
WITH d.dataset AS dataset, d.hs AS hs, d.side AS side,
     CASE d.side WHEN 'import' THEN d.importer WHEN 'export' THEN d.exporter ELSE 'WLD' END AS country,
     collect(DISTINCT d.year) AS years
WITH collect({dataset: dataset, hs: hs, side: side, country: country, years: years}) AS declared
MATCH (d:Dataset)-[c:COVERS]->(r:Country)
WITH d, c, r, [y IN range(c.yearFrom, c.yearTo)
               WHERE none(x IN declared WHERE x.dataset = d.id AND (x.hs STARTS WITH c.hs OR c.hs STARTS WITH x.hs)
                            AND (c.side = 'both' OR x.side IN [c.side, 'both'])
                            AND (r.iso3 = 'WLD' OR x.country IN [r.iso3, 'WLD']) AND y IN x.years)] AS idle
WHERE size(idle) > 0
RETURN DISTINCT d.id + ', ' + c.hs + ', ' + CASE c.side WHEN 'both' THEN 'both sides' ELSE c.side + 's' END + ' of '
         + r.iso3 + ': '
         + size(idle) + ' of the ' + (c.yearTo - c.yearFrom + 1) + ' years covered have no row, the first '
           + head(idle)
         AS finding,
       head(idle) AS year, r.iso3 AS country, c.hs AS hs, d.id AS dataset, size(idle) AS value
ORDER BY finding
