// title: Edges between the wrong kinds of nodes
// description: An edge runs between nodes of kinds it has no business with, such as a flow that ends at a
//   stage. The program does not see it. Delete it.
// severity: error
MATCH (a)-[r]->(b)
WITH type(r) AS type, labels(a) AS start, labels(b) AS end, count(*) AS number
WHERE (type IN ['TRADES', 'DECLARED', 'TOTALS', 'TRACED'] AND NOT ('Country' IN start AND 'Country' IN end))
   OR (type IN ['PRODUCES', 'BALANCE', 'SCORES'] AND NOT ('Country' IN start AND 'Stage' IN end))
   OR (type = 'COVERS' AND NOT ('Dataset' IN start AND 'Country' IN end))
   OR (type = 'HOLDS' AND NOT ('File' IN start AND 'Dataset' IN end))
   OR (type = 'FEEDS' AND NOT ('Stage' IN start AND 'Stage' IN end))
   OR (type = 'TYPICALLY_AT' AND NOT ('Product' IN start AND 'Stage' IN end))
RETURN number + ' ' + type + ' from ' + coalesce(head(start), 'no label') + ' to '
         + coalesce(head(end), 'no label') AS finding,
       number AS value
ORDER BY finding
