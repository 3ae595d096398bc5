// title: How many countries trade, and how densely
// topic: Who supplies whom
// description: Countries with a link, links, and the part of all possible links between them that there is; one
//   row a year. Areas such as "not elsewhere specified" are no countries and are left out. coverage says how much
//   of everybody's trade is declared, all, the largest partners, listed ones or none; what is counted is empty where
//   trade of third countries with each other is in no dataset, or a flow has no weight on the basis.
// metric: traders, links, density
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (exporter:Country)-[t:TRADES {stage: $stage}]->(importer:Country)
WITH t.year AS year, exporter, importer, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WITH year, count(*) = count(weight) AS weighed,
     collect(CASE WHEN weight > 0 AND exporter.kind <> 'area' AND importer.kind <> 'area'
             THEN [exporter.iso3, importer.iso3] END) AS pairs
WHERE size(pairs) > 0
WITH year, weighed, size(pairs) AS links, COUNT { UNWIND pairs AS pair UNWIND pair AS code RETURN DISTINCT code } AS traders,
     COLLECT { MATCH ()-[b:BALANCE {stage: $stage, year: year}]->() RETURN b.networkCoverage LIMIT 1 }[0] AS coverage
WITH year, coverage, CASE WHEN weighed AND coverage <> 'none' THEN traders END AS traders, links
RETURN year, traders, CASE WHEN traders IS NOT NULL THEN links END AS links,
       toFloat(links) / (traders * (traders - 1)) AS density, coalesce(coverage, 'none') AS coverage
ORDER BY year
