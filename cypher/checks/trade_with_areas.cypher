// title: Much trade with nobody in particular
// description: More than the limit of a stage's value in a year is with areas "not elsewhere specified":
//   partners that may not be named, left out of centrality and structure.
// severity: note
// param: share = 0.05    of the value; as much as a total may lack and still be quoted
MATCH (a:Country)-[t:TRADES]->(b:Country)
WHERE t.valueUsd > 0
WITH t.stage AS stage, t.year AS year, sum(t.valueUsd) AS usd,
     sum(CASE WHEN 'area' IN [a.kind, b.kind] THEN t.valueUsd ELSE 0.0 END) AS unnamed
WHERE unnamed > $share * usd
RETURN stage + ', ' + year + ': ' + toString(round(100 * unnamed / usd, 1))
         + ' % of the value is with areas' AS finding,
       year, stage, unnamed / usd AS value
ORDER BY stage, year
