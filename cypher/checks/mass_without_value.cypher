// title: Declarations with a weight and no value
// description: Goods that cost nothing: a value lost, or rounded to zero. The flow's weight stands and its
//   price is unknown. One row a dataset, code and year.
// severity: warning
MATCH ()-[d:DECLARED]->()
WHERE d.grossTonnes > 0 AND coalesce(d.valueUsd, 0) = 0
WITH d.dataset AS dataset, d.hs AS hs, d.year AS year, count(*) AS number, sum(d.grossTonnes) AS tonnes
RETURN dataset + ', ' + hs + ', ' + year + ': ' + number
         + CASE number WHEN 1 THEN ' declaration of ' ELSE ' declarations of ' END + toString(round(tonnes, 6))
         + CASE number WHEN 1 THEN ' t has no value' ELSE ' t have no value' END AS finding,
       year, hs, dataset, number AS value
ORDER BY dataset, hs, year
