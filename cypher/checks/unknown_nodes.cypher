// title: Nodes and edges the model does not have
// description: A label or a type of edge that the program does not write: somebody's own additions, or a
//   misspelt name whose content every question misses. Harmless if intended; otherwise rename or delete.
// severity: note
// param: labels = ["Country", "Stage", "Product", "Dataset", "File", "Ledger"]    labels of the model
// param: types = ["TRADES", "DECLARED", "PRODUCES", "BALANCE", "TOTALS", "SCORES", "TRACED", "COVERS", "FEEDS",
//   "TYPICALLY_AT", "HOLDS"]    types of edges of the model
MATCH (n)
WHERE none(l IN labels(n) WHERE l IN $labels)
WITH reduce(s = '', l IN labels(n) | s + ':' + l) AS what, count(*) AS number
RETURN number + ' nodes (' + what + ') are not of the model' AS finding, number AS value
UNION
MATCH ()-[r]->()
WITH type(r) AS what, count(*) AS number
WHERE NOT what IN $types
RETURN number + ' edges [:' + what + '] are not of the model' AS finding, number AS value
