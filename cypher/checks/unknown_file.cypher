// title: Edges of files that are not there
// description: An edge names a file that has no node, so that a newer version of the file could not take its
//   place. Import the file again.
// severity: error
MATCH (f:File)
WITH collect(f.id) AS known
MATCH ()-[r:TRADES|DECLARED|PRODUCES|TOTALS|COVERS]->()
WHERE r.file IS NOT NULL AND NOT r.file IN known
WITH type(r) AS type, r.file AS file, count(*) AS number
RETURN number + ' ' + type + " of file '" + file + "', which is not in the graph" AS finding, number AS value
ORDER BY finding
