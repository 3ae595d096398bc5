// title: Quantities below zero
// description: Tonnes or dollars below zero. Only a use, an unregistered supply and a mirror gap may be: they
//   are what is left over. Correct the source and import it again.
// severity: error
MATCH ()-[r:TRADES|DECLARED|PRODUCES|TOTALS|BALANCE|TRACED]->()
WHERE CASE type(r)
    WHEN 'TRADES' THEN r.reoTonnes < 0 OR r.grossTonnes < 0 OR r.valueUsd < 0 OR r.exporterReoTonnes < 0
         OR r.importerReoTonnes < 0 OR r.exporterValueUsd < 0 OR r.importerValueUsd < 0
    WHEN 'DECLARED' THEN r.grossTonnes < 0 OR r.valueUsd < 0
    WHEN 'BALANCE' THEN r.production < 0 OR r.imports < 0 OR r.exports < 0
    ELSE r.reoTonnes < 0 OR r.grossTonnes < 0 OR r.valueUsd < 0 END
UNWIND [k IN ['reoTonnes', 'grossTonnes', 'valueUsd', 'exporterReoTonnes', 'importerReoTonnes', 'exporterValueUsd',
              'importerValueUsd', 'production', 'imports', 'exports'] WHERE r[k] < 0] AS k
RETURN coalesce(r.exporter, r.country, r.origin, '?') + coalesce(' to ' + coalesce(r.importer, r.user), '') + ', '
         + coalesce(r.stage, r.hs, r.form, '?') + ', ' + coalesce(r.year, '?') + ': ' + type(r) + ' ' + k + ' is '
         + toString(r[k]) AS finding,
       r.year AS year, r.stage AS stage, r.exporter AS exporter, r.importer AS importer, r.country AS country,
       r.hs AS hs,
       r.dataset AS dataset, r[k] AS value
ORDER BY finding
