// title: Products at no stage or at several
// description: Each code typically stands at one stage. Import the data package again.
// severity: error
MATCH (p:Product)
OPTIONAL MATCH (p)-[:TYPICALLY_AT]->(s:Stage)
WITH p, collect(s.id) AS stages
WHERE size(stages) <> 1
RETURN coalesce(p.hs, '?') + ': stands at ' + size(stages) + ' stages' AS finding, p.hs AS hs, size(stages) AS value
ORDER BY finding
