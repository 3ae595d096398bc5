// title: Keys and quantities of the wrong type
// description: A year that is no whole number or a quantity that is no number, as a hand-written LOAD CSV
//   leaves them: comparisons with it are null, so that questions miss the edge in silence. Convert with
//   toInteger or toFloat.
// severity: error
// param: quantities = ["reoTonnes", "grossTonnes", "valueUsd", "exporterReoTonnes", "importerReoTonnes",
//   "exporterValueUsd", "importerValueUsd", "mirrorGap", "imputedShare", "exporterImputedShare",
//   "importerImputedShare", "production", "imports", "exports",
//   "assumed", "use", "unregistered", "share"]    properties that hold numbers
MATCH ()-[r:TRADES|DECLARED|PRODUCES|BALANCE|TOTALS|SCORES|TRACED]->()
WHERE r.year IS NOT :: INTEGER OR CASE type(r)
    WHEN 'TRADES' THEN r.reoTonnes IS NOT :: INTEGER | FLOAT OR r.grossTonnes IS NOT :: INTEGER | FLOAT
         OR r.valueUsd IS NOT :: INTEGER | FLOAT OR r.exporterReoTonnes IS NOT :: INTEGER | FLOAT
         OR r.importerReoTonnes IS NOT :: INTEGER | FLOAT OR r.exporterValueUsd IS NOT :: INTEGER | FLOAT
         OR r.importerValueUsd IS NOT :: INTEGER | FLOAT OR r.mirrorGap IS NOT :: INTEGER | FLOAT
         OR r.imputedShare IS NOT :: INTEGER | FLOAT
         OR r.exporterImputedShare IS NOT :: INTEGER | FLOAT OR r.importerImputedShare IS NOT :: INTEGER | FLOAT
    WHEN 'DECLARED' THEN r.grossTonnes IS NOT :: INTEGER | FLOAT OR r.valueUsd IS NOT :: INTEGER | FLOAT
    WHEN 'BALANCE' THEN r.production IS NOT :: INTEGER | FLOAT OR r.imports IS NOT :: INTEGER | FLOAT
         OR r.exports IS NOT :: INTEGER | FLOAT OR r.assumed IS NOT :: INTEGER | FLOAT
         OR r.use IS NOT :: INTEGER | FLOAT OR r.unregistered IS NOT :: INTEGER | FLOAT
         OR r.mirrorGap IS NOT :: INTEGER | FLOAT
    ELSE r.reoTonnes IS NOT :: INTEGER | FLOAT OR r.grossTonnes IS NOT :: INTEGER | FLOAT
         OR r.valueUsd IS NOT :: INTEGER | FLOAT OR r.share IS NOT :: INTEGER | FLOAT END
WITH r, [k IN keys(r) WHERE CASE WHEN k = 'year' THEN r.year IS NOT :: INTEGER
                                 ELSE k IN $quantities AND r[k] IS NOT :: INTEGER | FLOAT END] AS wrong
RETURN type(r) + ' ' + reduce(s = '', k IN wrong | s + k + ' = ' + valueType(r[k]) + '; ')
         + coalesce(r.exporter, r.country, r.origin, '?') + ' to '
           + coalesce(r.importer, r.user, 'a stage') AS finding
ORDER BY finding
