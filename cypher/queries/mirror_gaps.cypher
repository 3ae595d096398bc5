// title: Where the two sides of a trade disagree most
// topic: Data quality and provenance
// description: Flows of which both sides declared a weight: what each says, the gap (importer less exporter, REO t),
//   what was settled and how; the largest gap first. Most flows are declared by one side alone and have no gap.
// param: stage = "compound"    ore, compound, metal, magnet or product
// param: from = 2015    first year
// param: to = 2024    last year
// param: limit = 20    flows at most
MATCH (:Country)-[t:TRADES {stage: $stage}]->(:Country)
WHERE $from <= t.year <= $to AND t.mirrorGap IS NOT NULL
RETURN t.year AS year, t.exporter AS exporter, t.importer AS importer, t.exporterReoTonnes AS exporter_reo_t,
       t.importerReoTonnes AS importer_reo_t, t.mirrorGap AS mirror_gap, t.reoTonnes AS settled_reo_t,
       t.method AS method, coalesce(t.flags, []) AS flags
ORDER BY abs(mirror_gap) DESC, year, exporter, importer
LIMIT $limit
