// title: How many countries trade, and how densely
// topic: Who supplies whom
// description: Countries with a link, links, and the part of all possible links between them that there is; one
//   row a year. Areas such as "not elsewhere specified" are no countries and are left out. Flows whose weight
//   is not known on the basis are left out.
// metric: traders, links, density
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (exporter:Country)-[t:TRADES {stage: $stage}]->(importer:Country)
WHERE exporter.kind <> 'area' AND importer.kind <> 'area'
WITH t, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WHERE weight > 0
WITH t.year AS year, count(*) AS links, collect(t.exporter) + collect(t.importer) AS codes
UNWIND codes AS code
WITH year, links, count(DISTINCT code) AS traders
RETURN year, traders, links, toFloat(links) / (traders * (traders - 1)) AS density
ORDER BY year
