// title: Quantities that are no numbers
// description: Not-a-number or an infinity: it spreads into every sum it enters. Somebody divided by zero.
//   Correct the source and import it again.
// severity: error
MATCH ()-[r:TRADES|DECLARED|PRODUCES|TOTALS|BALANCE|SCORES|TRACED]->()
WHERE CASE type(r)
    WHEN 'TRADES' THEN NOT -Infinity < r.reoTonnes < Infinity OR NOT -Infinity < r.grossTonnes < Infinity
         OR NOT -Infinity < r.valueUsd < Infinity OR NOT -Infinity < r.exporterReoTonnes < Infinity
         OR NOT -Infinity < r.importerReoTonnes < Infinity OR NOT -Infinity < r.exporterValueUsd < Infinity
         OR NOT -Infinity < r.importerValueUsd < Infinity OR NOT -Infinity < r.mirrorGap < Infinity
         OR NOT -Infinity < r.imputedShare < Infinity OR NOT -Infinity < r.exporterImputedShare < Infinity
         OR NOT -Infinity < r.importerImputedShare < Infinity
    WHEN 'DECLARED' THEN NOT -Infinity < r.grossTonnes < Infinity OR NOT -Infinity < r.valueUsd < Infinity
    WHEN 'BALANCE' THEN NOT -Infinity < r.production < Infinity OR NOT -Infinity < r.imports < Infinity
         OR NOT -Infinity < r.exports < Infinity OR NOT -Infinity < r.assumed < Infinity
         OR NOT -Infinity < r.use < Infinity OR NOT -Infinity < r.unregistered < Infinity
         OR NOT -Infinity < r.mirrorGap < Infinity
    WHEN 'SCORES' THEN any(k IN keys(r) WHERE r[k] IS :: FLOAT NOT NULL AND NOT abs(r[k]) < Infinity)
    ELSE NOT -Infinity < r.reoTonnes < Infinity OR NOT -Infinity < r.grossTonnes < Infinity
         OR NOT -Infinity < r.valueUsd < Infinity OR NOT -Infinity < r.share < Infinity END
UNWIND [k IN keys(r) WHERE r[k] IS :: FLOAT NOT NULL AND NOT abs(r[k]) < Infinity] AS k
RETURN coalesce(r.exporter, r.country, r.origin, '?') + coalesce(' to ' + coalesce(r.importer, r.user), '') + ', '
         + coalesce(r.stage, r.hs, r.form, '?') + ', ' + coalesce(r.year, '?') + ': ' + type(r) + ' ' + k
         + ' is not a finite number' AS finding,
       r.year AS year, r.stage AS stage, r.exporter AS exporter, r.importer AS importer, r.country AS country,
       r.hs AS hs,
       r.dataset AS dataset
ORDER BY finding
