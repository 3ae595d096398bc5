// title: Edges without their key
// description: An edge lacks a property of its key. Neo4j Community cannot require them, and an edge without
//   one slips past the uniqueness constraint and past every question that asks for it. Delete it and import the
//   data again.
// severity: error
CALL () {
  MATCH (a)-[r:TRADES]->(b)
  WHERE r.exporter IS NULL OR r.importer IS NULL OR r.year IS NULL OR r.stage IS NULL
  RETURN a, r, b, ['exporter', 'importer', 'year', 'stage'] AS keys
  UNION ALL
  MATCH (a)-[r:DECLARED]->(b)
  WHERE r.exporter IS NULL OR r.importer IS NULL OR r.year IS NULL OR r.hs IS NULL OR r.side IS NULL
        OR r.dataset IS NULL
  RETURN a, r, b, ['exporter', 'importer', 'year', 'hs', 'side', 'dataset'] AS keys
  UNION ALL
  MATCH (a)-[r:PRODUCES]->(b)
  WHERE r.country IS NULL OR r.stage IS NULL OR r.year IS NULL OR r.dataset IS NULL
  RETURN a, r, b, ['country', 'stage', 'year', 'dataset'] AS keys
  UNION ALL
  MATCH (a)-[r:BALANCE]->(b)
  WHERE r.country IS NULL OR r.stage IS NULL OR r.year IS NULL
  RETURN a, r, b, ['country', 'stage', 'year'] AS keys
  UNION ALL
  MATCH (a)-[r:TOTALS]->(b)
  WHERE r.country IS NULL OR r.year IS NULL OR r.item IS NULL OR r.form IS NULL OR r.dataset IS NULL
  RETURN a, r, b, ['country', 'year', 'item', 'form', 'dataset'] AS keys
  UNION ALL
  MATCH (a)-[r:SCORES]->(b)
  WHERE r.country IS NULL OR r.stage IS NULL OR r.year IS NULL OR r.basis IS NULL OR r.merged IS NULL
  RETURN a, r, b, ['country', 'stage', 'year', 'basis', 'merged'] AS keys
  UNION ALL
  MATCH (a)-[r:TRACED]->(b)
  WHERE r.origin IS NULL OR r.user IS NULL OR r.year IS NULL OR r.stage IS NULL
  RETURN a, r, b, ['origin', 'user', 'year', 'stage'] AS keys
  UNION ALL
  MATCH (a)-[r:COVERS]->(b)
  WHERE r.side IS NULL OR r.hs IS NULL OR r.extent IS NULL OR r.partners IS NULL OR r.yearFrom IS NULL
        OR r.yearTo IS NULL
  RETURN a, r, b, ['side', 'hs', 'extent', 'partners', 'yearFrom', 'yearTo'] AS keys
}
WITH r, coalesce(a.iso3, a.id, '?') + ' to ' + coalesce(b.iso3, b.id, '?') AS ends,
     [k IN keys WHERE r[k] IS NULL] AS missing
RETURN type(r) + ' ' + ends + ' has no ' + reduce(s = head(missing), k IN tail(missing) | s + ', ' + k) AS finding,
       r.year AS year, r.stage AS stage, r.exporter AS exporter, r.importer AS importer, r.country AS country,
       r.hs AS hs,
       r.dataset AS dataset
ORDER BY finding
