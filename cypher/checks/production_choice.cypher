// title: Production that is chosen twice or not at all
// description: Of the figures of a country, stage and year exactly one counts as the country's own (preferred),
//   and the world's rest on one source a year (worldBasis). Import the data package again.
// severity: error
CALL () {
  MATCH ()-[p:PRODUCES]->()
  WITH p.country AS country, p.stage AS stage, p.year AS year, sum(CASE WHEN p.preferred THEN 1 ELSE 0 END) AS number
  WHERE number <> 1
  RETURN country, stage, year, number + ' figures are preferred' AS what
  UNION ALL
  MATCH ()-[p:PRODUCES]->()
  WHERE p.worldBasis
  WITH p.stage AS stage, p.year AS year, count(DISTINCT p.dataset) AS number
  WHERE number > 1
  RETURN 'WLD' AS country, stage, year, 'the world rests on ' + number + ' sources' AS what
}
RETURN coalesce(country, '?') + ', ' + coalesce(stage, '?') + ', ' + coalesce(year, '?') + ': '
         + what AS finding, year, stage, country
ORDER BY finding
