// title: Links of the chain that cannot be right
// description: A stage feeds a stage that does not come next, or with a yield that is not between 0 and 1.
//   Balances and traces follow these links. Import the data package again.
// severity: error
MATCH (a:Stage)-[f:FEEDS]->(b:Stage)
WITH a, b, f, CASE WHEN f.yield IS NULL THEN 'has no yield'
                   WHEN NOT (0 < f.yield <= 1) THEN 'has a yield of ' + toString(f.yield)
                     + ', which is not between 0 and 1'
                   WHEN NOT coalesce(b.position = a.position + 1, false)
                   THEN 'skips or turns the order of stages' END AS what
WHERE what IS NOT NULL
RETURN a.id + ' feeds ' + b.id + ': ' + what AS finding, a.id AS stage, f.yield AS value
ORDER BY finding
