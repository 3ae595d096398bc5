// title: Shares below 0 or above 1
// description: A share of a whole that is no share. Of traces, the shares of all origins of what a country uses
//   come to 1 at most. Import the data, or keep the traces, again.
// severity: error
CALL () {
  MATCH ()-[r:TRADES]->()
  WHERE NOT (0 <= r.imputedShare <= 1)
  RETURN r.year AS year, r.stage AS stage, r.exporter + ' to ' + r.importer AS what, 'imputedShare' AS name,
         r.imputedShare AS value
  UNION ALL
  MATCH ()-[r:TRACED]->()
  WHERE NOT (-1e-9 <= r.share <= 1 + 1e-9)
  RETURN r.year AS year, r.stage AS stage, r.origin + ' to ' + r.user AS what, 'traced share' AS name,
         r.share AS value
  UNION ALL
  MATCH ()-[r:TRACED]->()
  WITH r.year AS year, r.stage AS stage, r.user AS user, sum(r.share) AS value
  WHERE value > 1 + 1e-6
  RETURN year, stage, user AS what, 'traced shares together' AS name, value
}
RETURN what + ', ' + stage + ', ' + year + ': ' + name + ' is ' + toString(value) AS finding, year, stage, value
ORDER BY finding
