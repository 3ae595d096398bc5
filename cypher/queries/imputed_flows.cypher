// title: Which flows rest on weights nobody declared
// topic: Data quality and provenance
// description: Flows whose weight, or a part of it, was computed from the value or estimated by a publisher; those
//   with most such tonnes first. Not among them: flows without any weight (see weights_known).
// param: stage = "compound"    ore, compound, metal, magnet or product
// param: year = 2022    calendar year
// param: limit = 20    flows at most
MATCH (:Country)-[t:TRADES {stage: $stage, year: $year}]->(:Country)
WHERE t.imputed AND t.reoTonnes > 0
RETURN t.exporter AS exporter, t.importer AS importer, t.reoTonnes AS reo_t, t.imputedShare AS imputed_share,
       t.reoTonnes * t.imputedShare AS imputed_reo_t, t.method AS method, coalesce(t.flags, []) AS flags,
       t.datasets AS datasets
ORDER BY imputed_reo_t DESC, exporter, importer
LIMIT $limit
