// title: How many trade links are returned
// topic: Who supplies whom
// description: Links from exporter to importer, and the share of them for which the importer sells back; one
//   row a year. Flows whose weight is not known on the basis are left out.
// metric: reciprocity
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (:Country)-[t:TRADES {stage: $stage}]->(:Country)
WITH t, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WHERE weight > 0
WITH t.year AS year,
     CASE WHEN t.exporter < t.importer THEN [t.exporter, t.importer] ELSE [t.importer, t.exporter] END AS pair,
     count(*) AS ways
WITH year, sum(ways) AS links, sum(CASE ways WHEN 2 THEN 2 ELSE 0 END) AS returned
RETURN year, links, returned, toFloat(returned) / links AS reciprocity
ORDER BY year
