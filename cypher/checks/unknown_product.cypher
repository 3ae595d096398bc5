// title: Declarations and coverage of codes there is no product of
// description: A code that has no product in the graph stands at no stage unless a rule says so: its
//   declarations become no flows. Add it to import/products.csv and stage_rules.csv, or leave it.
// severity: warning
MATCH (p:Product)
WITH collect(p.hs) AS known
MATCH ()-[r:DECLARED|COVERS]->()
WHERE r.hs IS NOT NULL AND NOT r.hs IN known
WITH type(r) AS type, r.hs AS hs, count(*) AS number
RETURN number + ' ' + type + ' of ' + hs + ', which is no product of the graph' AS finding, hs, number AS value
ORDER BY finding
