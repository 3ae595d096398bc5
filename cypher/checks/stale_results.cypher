// title: Measures and traces from before the last import
// description: An import takes the kept measures and traces of its years away and leaves the rest; some that
//   are kept were computed on the graph as it was before. Keep them again: lanthanet metrics --write, lanthanet
//   trace --write.
// severity: warning
MATCH (l:Ledger {id: 'imports'})
WHERE coalesce(l.version, 0) <> coalesce(l.scoredAt, -1)
MATCH ()-[r:SCORES|TRACED]->()
WITH l, type(r) AS type, count(*) AS number, min(r.year) AS first, max(r.year) AS last
RETURN number + ' ' + type + ' of ' + first + ' to ' + last + ' were kept before import '
         + l.version AS finding,
       number AS value
ORDER BY finding
