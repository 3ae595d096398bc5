// title: How many trade links are returned
// topic: Who supplies whom
// description: Links from exporter to importer, and the share of them for which the importer sells back; one
//   row a year. coverage says how much of everybody's trade is declared, all, the largest partners, listed ones or
//   none; what is counted is empty where trade of third countries with each other is in no dataset, or a flow has
//   no weight on the basis. More links are returned where only the largest are held: years of one coverage compare.
// metric: reciprocity
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (:Country)-[t:TRADES {stage: $stage}]->(:Country)
WITH t, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WITH t.year AS year,
     CASE WHEN t.exporter < t.importer THEN [t.exporter, t.importer] ELSE [t.importer, t.exporter] END AS pair,
     sum(CASE WHEN weight > 0 THEN 1 ELSE 0 END) AS ways, count(*) = count(weight) AS weighed
WITH year, sum(ways) AS links, sum(CASE ways WHEN 2 THEN 2 ELSE 0 END) AS returned, all(w IN collect(weighed) WHERE w) AS weighed
WHERE links > 0
WITH year, links, returned, weighed,
     COLLECT { MATCH ()-[b:BALANCE {stage: $stage, year: year}]->() RETURN b.networkCoverage LIMIT 1 }[0] AS coverage
WITH year, coverage, returned, CASE WHEN weighed AND coverage <> 'none' THEN links END AS links
RETURN year, links, CASE WHEN links IS NOT NULL THEN returned END AS returned, toFloat(returned) / links AS reciprocity,
       coalesce(coverage, 'none') AS coverage
ORDER BY year
