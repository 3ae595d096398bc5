// title: Declarations no coverage speaks of
// description: A dataset declares a code, side and year for a reporter, and no statement of coverage says how
//   much of that trade it holds: where it has no row, zero and unknown cannot be told apart, and shares and
//   totals stay undefined.
// severity: warning
MATCH (d:Dataset)-[c:COVERS]->(r:Country)
WITH collect({dataset: d.id, country: r.iso3, side: c.side, hs: c.hs, from: c.yearFrom, to: c.yearTo}) AS covered
MATCH ()-[d:DECLARED]->()
WITH covered, d.dataset AS dataset, d.hs AS hs, d.side AS side,
     CASE d.side WHEN 'import' THEN d.importer WHEN 'export' THEN d.exporter ELSE 'WLD' END AS country,
     d.year AS year,
     count(*) AS number
WHERE none(c IN covered WHERE c.dataset = dataset AND c.side IN [side, 'both'] AND c.country IN [country, 'WLD']
                          AND (hs STARTS WITH c.hs OR c.hs STARTS WITH hs) AND c.from <= year <= c.to)
WITH dataset, hs, side, country, min(year) AS first, max(year) AS last, sum(number) AS number
RETURN dataset + ', ' + hs + ', ' + CASE side WHEN 'both' THEN 'both sides' ELSE side + 's of ' + country END + ', '
         + first + CASE WHEN last > first THEN ' to ' + last ELSE '' END + ': ' + number
         + CASE number WHEN 1 THEN ' declaration' ELSE ' declarations' END + ' without coverage' AS finding,
       country, hs, dataset, number AS value
ORDER BY finding
