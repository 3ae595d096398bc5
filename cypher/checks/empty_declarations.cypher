// title: Declarations of nothing
// description: Neither a value nor a weight above zero: nothing was declared. Delete it.
// severity: warning
MATCH ()-[d:DECLARED]->()
WHERE coalesce(d.valueUsd, 0) = 0 AND coalesce(d.grossTonnes, 0) = 0
RETURN coalesce(d.exporter, '?') + ' to ' + coalesce(d.importer, '?') + ', ' + coalesce(d.hs, '?') + ', '
         + coalesce(d.year, '?') + ': neither value nor weight' AS finding,
       d.year AS year, d.exporter AS exporter, d.importer AS importer, d.hs AS hs, d.dataset AS dataset
ORDER BY finding
