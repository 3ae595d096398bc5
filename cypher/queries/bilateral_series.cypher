// title: What one country sells another, year by year
// topic: The China–United States pair
// description: The flow in all three units, the statements of both sides, how they were settled, and the part
//   of the tonnes that rests on weights nobody declared. A year without a row is one of which no flow is held:
//   none, or unknown. Empty: not known, or not stated by that side; a weight computed from a value is stated by
//   nobody. Where at_least is true, codes the trade could have come under are in no dataset: the amounts are lower
//   bounds, and trade, the figure, is empty.
// metric: trade
// param: country = "USA"    the exporter
// param: partner = "CHN"    the importer
// param: stage = "ore"    ore, compound, metal, magnet or product
// param: basis = "reo"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (:Country {iso3: $country})-[t:TRADES {stage: $stage}]->(importer:Country {iso3: $partner})
OPTIONAL MATCH (importer)-[b:BALANCE {stage: $stage, year: t.year}]->(:Stage)
WITH t, $country IN coalesce(b.importsFromBelow, []) AS at_least
RETURN t.year AS year,
       CASE WHEN NOT at_least THEN {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] END AS trade,
       t.reoTonnes AS reo_t, t.grossTonnes AS gross_t, t.valueUsd AS usd,
       t.exporterReoTonnes AS exporter_reo_t, t.importerReoTonnes AS importer_reo_t,
       t.method AS method, t.imputedShare AS imputed_share, coalesce(t.flags, []) AS flags,
       coalesce(t.exporterFlags, []) AS exporter_flags, coalesce(t.importerFlags, []) AS importer_flags,
       at_least
ORDER BY year
