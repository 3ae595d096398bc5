// title: Countries that trade with themselves
// description: A flow or declaration whose exporter is its importer: re-imports, or two codes merged into one.
//   No measure expects it. Delete it, or correct the codes and import again.
// severity: error
MATCH (c:Country)-[r:TRADES|DECLARED]->(c)
RETURN type(r) + ' of ' + coalesce(c.iso3, '?') + ' with itself, ' + coalesce(r.stage, r.hs, '?') + ', '
         + coalesce(r.year, '?') AS finding,
       r.year AS year, r.stage AS stage, c.iso3 AS country, r.hs AS hs
ORDER BY finding
