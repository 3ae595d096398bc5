// title: Datasets that hold more or fewer records than they say
// description: The number of records a dataset had after its last import is not that of the edges that name it:
//   edges were added or deleted by hand. Import it again where edges are missing.
// severity: warning
CALL () {
  MATCH ()-[r:DECLARED|PRODUCES|TOTALS]->()
  RETURN r.dataset AS id, count(*) AS edges
  UNION ALL
  MATCH ()-[r:TRADES {method: 'imported'}]->()
  RETURN head(r.datasets) AS id, count(*) AS edges
  UNION ALL
  MATCH (d:Dataset)
  RETURN d.id AS id, 0 AS edges
}
WITH id, sum(edges) AS edges
MATCH (d:Dataset {id: id})
WHERE d.kind <> 'package' AND coalesce(d.rows, 0) <> edges
RETURN id + ': ' + edges + ' edges, and ' + coalesce(d.rows, 0) + ' records when last imported' AS finding,
       id AS dataset, edges - coalesce(d.rows, 0) AS value
ORDER BY finding
