// title: Years without any flow of a stage
// description: A stage has flows before and after, and none in the year: a file was not imported, or failed.
//   Means over the years are without it.
// severity: warning
MATCH ()-[t:TRADES]->()
WHERE t.year IS :: INTEGER
WITH t.stage AS stage, collect(DISTINCT t.year) AS years, min(t.year) AS first, max(t.year) AS last
UNWIND range(first, last) AS year
WITH stage, years, year
WHERE NOT year IN years
RETURN stage + ', ' + year + ': no flow, and some before and after' AS finding, year, stage
ORDER BY stage, year
