// title: How much of the trade is returned
// topic: Who supplies whom
// description: Of every pair the smaller of the two directions, counted both ways, over all trade; one row a
//   year. coverage says how much of everybody's trade is declared, all, the largest partners, listed ones or none;
//   sums are empty where trade of third countries with each other is in no dataset, or a flow has no weight on the
//   basis.
// metric: weighted_reciprocity
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (:Country)-[t:TRADES {stage: $stage}]->(:Country)
WITH t, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WITH t.year AS year,
     CASE WHEN t.exporter < t.importer THEN [t.exporter, t.importer] ELSE [t.importer, t.exporter] END AS pair,
     sum(weight) AS trade, min(weight) AS smaller, count(weight) AS ways, count(*) = count(weight) AS weighed
WITH year, sum(trade) AS trade, sum(CASE ways WHEN 2 THEN 2 * smaller ELSE 0.0 END) AS returned,
     all(w IN collect(weighed) WHERE w) AS weighed
WHERE trade > 0
WITH year, trade, returned, weighed,
     COLLECT { MATCH ()-[b:BALANCE {stage: $stage, year: year}]->() RETURN b.networkCoverage LIMIT 1 }[0] AS coverage
WITH year, coverage, returned, CASE WHEN weighed AND coverage <> 'none' THEN trade END AS trade
RETURN year, trade, CASE WHEN trade IS NOT NULL THEN returned END AS returned, returned / trade AS weighted_reciprocity,
       coalesce(coverage, 'none') AS coverage
ORDER BY year
