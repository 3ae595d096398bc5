// title: Words the model does not have
// description: A side, method, status, flag or other word that the program does not know: whoever reads the
//   edge stops with an error. Usually written by hand or by a newer version. Correct it or import the data
//   again.
// severity: error
CALL () {
  MATCH ()-[r:TRADES]->()
  UNWIND [['method', r.method, ['mirrored', 'exporter', 'importer', 'exporter-only', 'importer-only',
         'reconciled', 'imported']]]
           + [f IN coalesce(r.flags, []) | ['flags', f, ['mass-imputed', 'mass-estimated', 'outlier', 'outlier-year',
           'mirror-gap', 'partial-codes']]]
           + [f IN coalesce(r.exporterFlags, []) | ['exporterFlags', f, ['mass-imputed', 'mass-estimated', 'outlier',
           'outlier-year']]]
           + [f IN coalesce(r.importerFlags, []) | ['importerFlags', f, ['mass-imputed', 'mass-estimated', 'outlier',
           'outlier-year']]] AS word
  WITH word, count(*) AS number
  WHERE NOT coalesce(word[1] IN word[2], false)
  RETURN 'TRADES' AS type, word[0] AS property, word[1] AS value, number
  UNION ALL
  MATCH ()-[r:DECLARED]->()
  UNWIND [['side', r.side, ['export', 'import', 'both']], ['massStatus', r.massStatus, ['declared', 'estimated',
         'missing']],
          ['valuation', r.valuation, ['fob', 'cif', 'customs']]] AS word
  WITH word, count(*) AS number
  WHERE NOT coalesce(word[1] IN word[2], false)
  RETURN 'DECLARED' AS type, word[0] AS property, word[1] AS value, number
  UNION ALL
  MATCH ()-[r:PRODUCES|TOTALS]->()
  UNWIND [['status', r.status, ['reported', 'estimated', 'revised']]]
           + CASE type(r) WHEN 'TOTALS' THEN [['item', r.item, ['export', 'import', 'consumption']]]
           ELSE [] END AS word
  WITH type(r) AS type, word, count(*) AS number
  WHERE NOT coalesce(word[1] IN word[2], false)
  RETURN type, word[0] AS property, word[1] AS value, number
  UNION ALL
  MATCH ()-[r:BALANCE]->()
  UNWIND [['productionBasis', r.productionBasis, ['reported', 'modelled', 'not-listed', 'unknown']],
          ['importsCoverage', r.importsCoverage, ['none', 'listed', 'largest', 'all']],
          ['exportsCoverage', r.exportsCoverage, ['none', 'listed', 'largest', 'all']],
          ['networkCoverage', r.networkCoverage, ['none', 'listed', 'largest', 'all']]] AS word
  WITH word, count(*) AS number
  WHERE NOT coalesce(word[1] IN word[2], false)
  RETURN 'BALANCE' AS type, word[0] AS property, word[1] AS value, number
  UNION ALL
  MATCH ()-[r:COVERS]->()
  UNWIND [['side', r.side, ['export', 'import', 'both']], ['extent', r.extent, ['all', 'listed', 'largest']]] AS word
  WITH word, count(*) AS number
  WHERE NOT coalesce(word[1] IN word[2], false)
  RETURN 'COVERS' AS type, word[0] AS property, word[1] AS value, number
  UNION ALL
  MATCH (c:Country)
  WITH c.kind AS kind, count(*) AS number
  WHERE NOT coalesce(kind IN ['country', 'former', 'area', 'world'], false)
  RETURN 'Country' AS type, 'kind' AS property, kind AS value, number
}
RETURN number + ' ' + type + " with " + property + coalesce(" '" + toString(value) + "'", ' missing') AS finding,
       number AS value
ORDER BY finding
