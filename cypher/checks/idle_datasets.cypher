// title: Datasets nothing rests on
// description: A dataset that no record names. It was emptied by hand or by an interrupted import.
// severity: note
// param: silent = ["iso-3166", "lanthanet", "adamas-2019", "baci-codes", "china-daily-2012", "china-org-2013",
//   "china-white-paper-2012", "magnetics-mag", "natural-earth", "ree-exchanges-2025", "reuters-2015"]    datasets of
//   codes, of choices, of outlines and of figures that are read at run time, which have no records
MATCH (d:Dataset)
WHERE d.kind <> 'package' AND NOT d.id IN $silent AND NOT (d)-[:COVERS]->()
WITH collect(d.id) AS ids
CALL () {
  MATCH ()-[r:DECLARED|PRODUCES|TOTALS]->()
  RETURN collect(DISTINCT r.dataset) AS records
}
CALL () {
  MATCH ()-[r:TRADES]->()
  UNWIND r.datasets AS id
  RETURN collect(DISTINCT id) AS flows
}
UNWIND [id IN ids WHERE NOT id IN records + flows] AS id
RETURN id + ': no record names this dataset' AS finding, id AS dataset
ORDER BY finding
