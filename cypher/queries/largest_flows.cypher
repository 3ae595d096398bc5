// title: The largest flows of a stage
// topic: Chain views (graphs)
// description: Countries and the flows between them, as a drawing. Flows whose weight is not known on the basis
//   are left out.
// view: graph
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: year = 2022    calendar year
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
// param: flows = 40    flows at most; never more than 100
MATCH path = (:Country)-[t:TRADES {stage: $stage, year: $year}]->(:Country)
WITH path, t, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WHERE weight > 0
RETURN path
ORDER BY weight DESC, t.exporter, t.importer
LIMIT CASE WHEN $flows < 100 THEN $flows ELSE 100 END
