// title: Edges that stand twice
// description: Two edges of one type and key: everything they carry is counted twice. The schema forbids it
//   where every property of the key is there, so look at missing_constraints and null_key_… too. Delete one of
//   them.
// severity: error
CALL () {
  MATCH ()-[r:TRADES]->()
  WITH r.year AS year, r.exporter AS k0, r.importer AS k1, r.stage AS k2, count(*) AS number
  WHERE number > 1
  RETURN 'TRADES' AS type, year, [k0, k1, k2] AS key, number
  UNION ALL
  MATCH ()-[r:DECLARED]->()
  WITH r.year AS year, r.exporter AS k0, r.importer AS k1, r.hs AS k2, r.side AS k3, r.dataset AS k4,
       count(*) AS number
  WHERE number > 1
  RETURN 'DECLARED' AS type, year, [k0, k1, k2, k3, k4] AS key, number
  UNION ALL
  MATCH ()-[r:PRODUCES]->()
  WITH r.year AS year, r.country AS k0, r.stage AS k1, r.dataset AS k2, count(*) AS number
  WHERE number > 1
  RETURN 'PRODUCES' AS type, year, [k0, k1, k2] AS key, number
  UNION ALL
  MATCH ()-[r:BALANCE]->()
  WITH r.year AS year, r.country AS k0, r.stage AS k1, count(*) AS number
  WHERE number > 1
  RETURN 'BALANCE' AS type, year, [k0, k1] AS key, number
  UNION ALL
  MATCH ()-[r:TOTALS]->()
  WITH r.year AS year, r.country AS k0, r.item AS k1, r.form AS k2, r.dataset AS k3, count(*) AS number
  WHERE number > 1
  RETURN 'TOTALS' AS type, year, [k0, k1, k2, k3] AS key, number
  UNION ALL
  MATCH ()-[r:SCORES]->()
  WITH r.year AS year, r.country AS k0, r.stage AS k1, r.basis AS k2, r.merged AS k3, count(*) AS number
  WHERE number > 1
  RETURN 'SCORES' AS type, year, [k0, k1, k2, k3] AS key, number
  UNION ALL
  MATCH ()-[r:TRACED]->()
  WITH r.year AS year, r.origin AS k0, r.user AS k1, r.stage AS k2, count(*) AS number
  WHERE number > 1
  RETURN 'TRACED' AS type, year, [k0, k1, k2] AS key, number
  UNION ALL
  MATCH (d)-[r:COVERS]->(c)
  WITH r.yearFrom AS year, [d.id, c.iso3, r.side, r.hs, r.extent, toString(r.yearTo), r.file] + r.partners AS key,
       count(*) AS number
  WHERE number > 1
  RETURN 'COVERS' AS type, year, key, number
}
RETURN type + ' stands ' + number + ' times: ' + coalesce(year, '?')
         + reduce(s = '', k IN key | s + ' ' + coalesce(k, '?')) AS finding,
       year, number AS value
ORDER BY finding
