// title: Flows and traces at a stage there is none of
// description: A flow or trace names a stage that is not in the graph. Import the data again; stages.csv has
//   those there are.
// severity: error
MATCH (s:Stage)
WITH collect(s.id) AS stages
MATCH ()-[r:TRADES|TRACED]->()
WHERE r.stage IS NOT NULL AND NOT r.stage IN stages
WITH type(r) AS type, r.stage AS stage, count(*) AS number
RETURN number + ' ' + type + " at stage '" + stage + "', which is not in the graph" AS finding, stage, number AS value
ORDER BY finding
