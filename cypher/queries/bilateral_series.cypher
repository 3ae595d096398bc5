// title: What one country sells another, year by year
// topic: The China–United States pair
// description: The flow in all three units, the statements of both sides, how they were settled, and the part
//   of the tonnes that rests on weights nobody declared. A year without a row is one of which no flow is held:
//   none, or unknown. Empty: not known, or not stated by that side; a weight computed from a value is stated by
//   nobody.
// metric: trade
// param: country = "USA"    the exporter
// param: partner = "CHN"    the importer
// param: stage = "ore"    ore, compound, metal, magnet or product
// param: basis = "reo"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (:Country {iso3: $country})-[t:TRADES {stage: $stage}]->(:Country {iso3: $partner})
RETURN t.year AS year, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS trade,
       t.reoTonnes AS reo_t, t.grossTonnes AS gross_t, t.valueUsd AS usd,
       t.exporterReoTonnes AS exporter_reo_t, t.importerReoTonnes AS importer_reo_t,
       t.method AS method, t.imputedShare AS imputed_share, coalesce(t.flags, []) AS flags,
       coalesce(t.exporterFlags, []) AS exporter_flags, coalesce(t.importerFlags, []) AS importer_flags
ORDER BY year
