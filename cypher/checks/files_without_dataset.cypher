// title: Files that hold nothing
// description: A file that is stored whole and belongs to no dataset: it cannot be said what came of it. Import
//   it again.
// severity: warning
MATCH (f:File)
WHERE coalesce(f.complete, false) AND NOT (f)-[:HOLDS]->(:Dataset)
RETURN coalesce(f.name, f.id) + ': stored, and belongs to no dataset' AS finding
ORDER BY finding
