// title: Whose trade each dataset covers
// topic: Data quality and provenance
// description: What a dataset would hold if it had happened: whose declarations, of which side, code and years, with
//   all partners, the largest, or those listed. Within it what is not declared is zero; outside it is unknown.
//   declared counts the rows held. WLD stands for any country.
MATCH (d:Dataset)-[c:COVERS]->(r:Country)
RETURN DISTINCT d.id AS dataset, r.iso3 AS reporter, c.side AS side, c.hs AS hs, c.extent AS extent,
       c.partners AS partners, c.yearFrom AS from_year, c.yearTo AS to_year,
       COUNT {
         ()-[x:DECLARED {dataset: d.id, hs: c.hs, side: c.side}]->()
         WHERE c.yearFrom <= x.year <= c.yearTo
           AND (r.iso3 = 'WLD' OR r.iso3 = CASE c.side WHEN 'import' THEN x.importer ELSE x.exporter END)
       } AS declared
ORDER BY hs, dataset, reporter, side, from_year
