// title: How much of the trade is returned
// topic: Who supplies whom
// description: Of every pair the smaller of the two directions, counted both ways, over all trade; one row a
//   year. Flows whose weight is not known on the basis are left out.
// metric: weighted_reciprocity
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (:Country)-[t:TRADES {stage: $stage}]->(:Country)
WITH t, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WHERE weight > 0
WITH t.year AS year,
     CASE WHEN t.exporter < t.importer THEN [t.exporter, t.importer] ELSE [t.importer, t.exporter] END AS pair,
     sum(weight) AS trade, min(weight) AS smaller, count(*) AS ways
WITH year, sum(trade) AS trade, sum(CASE ways WHEN 2 THEN 2 * smaller ELSE 0.0 END) AS returned
RETURN year, trade, returned, returned / trade AS weighted_reciprocity
ORDER BY year
