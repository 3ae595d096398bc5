// title: Years whose weights were set aside
// description: All weights a reporter declared in a year are out of line with the years beside it while the values are
//   not; the flows' weights were computed from the values instead (docs/method.md). Amounts of that year are
//   ours, not the reporter's.
// severity: note
MATCH ()-[t:TRADES]->()
UNWIND CASE WHEN 'outlier-year' IN t.exporterFlags THEN [[t.exporter, 'exports']] ELSE [] END
         + CASE WHEN 'outlier-year' IN t.importerFlags THEN [[t.importer, 'imports']] ELSE [] END AS side
WITH t.year AS year, t.stage AS stage, side[0] AS reporter, side[1] AS what, count(*) AS flows,
     sum(t.valueUsd) AS value
RETURN reporter + ', ' + what + ', ' + stage + ', ' + year + ': ' + flows
         + CASE flows WHEN 1 THEN ' flow' ELSE ' flows' END + ' worth '
         + toInteger(round(value / 1e6)) + ' million USD' AS finding,
       year, stage, reporter, value
ORDER BY finding
