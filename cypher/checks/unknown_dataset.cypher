// title: Edges of datasets that are not there
// description: An edge names a dataset that has no node: where its figure comes from cannot be said. Import
//   that data again.
// severity: error
MATCH (d:Dataset)
WITH collect(d.id) AS known
CALL (known) {
  MATCH ()-[r:DECLARED|PRODUCES|TOTALS]->()
  WHERE r.dataset IS NOT NULL AND NOT r.dataset IN known
  RETURN type(r) AS type, r.dataset AS dataset, count(*) AS number
  UNION ALL
  MATCH ()-[r:TRADES]->()
  UNWIND r.datasets AS dataset
  WITH known, dataset, count(*) AS number
  WHERE NOT dataset IN known
  RETURN 'TRADES' AS type, dataset, number
  UNION ALL
  MATCH ()-[r:TRADES]->()
  WHERE size(coalesce(r.datasets, [])) = 0
  WITH count(*) AS number
  WHERE number > 0
  RETURN 'TRADES' AS type, null AS dataset, number
}
RETURN number + ' ' + type + CASE WHEN dataset IS NULL THEN ' name no dataset'
                                  ELSE " of dataset '" + dataset + "', which is not in the graph" END AS finding,
       dataset, number AS value
ORDER BY finding
