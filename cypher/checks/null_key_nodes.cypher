// title: Nodes without their key
// description: A country, stage, product, dataset, file or ledger lacks the property it is known by, so that no
//   edge can be put on it and no question finds it. Delete the node, or import the data again.
// severity: error
MATCH (n)
WITH n, labels(n) AS labels,
     CASE WHEN n:Country THEN 'iso3' WHEN n:Product THEN 'hs'
          WHEN n:Stage OR n:Dataset OR n:File OR n:Ledger THEN 'id' END AS key
WHERE key IS NOT NULL AND (n[key] IS NULL OR trim(toString(n[key])) = '')
RETURN head(labels) + coalesce(' ' + n.name, coalesce(' ' + n.title, '')) + ' has no ' + key AS finding
ORDER BY finding
