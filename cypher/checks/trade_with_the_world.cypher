// title: Trade with the world as a partner
// description: A flow or declaration that starts or ends at the world row (WLD): a total among its own parts,
//   counted twice in every sum. Delete it; a source's world rows are dropped by the importers.
// severity: error
MATCH (:Country {kind: 'world'})-[r:TRADES|DECLARED]-()
RETURN type(r) + ' ' + coalesce(r.exporter, '?') + ' to ' + coalesce(r.importer, '?') + ', '
         + coalesce(r.stage, r.hs, '?') + ', '
         + coalesce(r.year, '?') + ': the world is no partner' AS finding,
       r.year AS year, r.stage AS stage, r.exporter AS exporter, r.importer AS importer, r.hs AS hs
ORDER BY finding
