// title: Which trade links came and which went between two years
// topic: Who supplies whom
// description: Links held in one of the years and not in the other, the largest first; trade is that of the year
//   which has it. A link that is not held is not always one that was not there: in the bundled data years of
//   magnets have the six largest partners of each side, 2022 all. Small links come and go with such a cut; raise
//   at_least. coverage says how much is declared of the trade of the two, by either, in the year without the link: all
//   partners, the largest, listed ones or none, where nothing is said of it. Flows whose weight is not known on the basis count as not held.
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: before = 2013    the earlier year
// param: after = 2023    the later year
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
// param: at_least = 1000000.0    smallest trade listed, in the unit of the basis
// param: limit = 50    links at most
MATCH (exporter:Country)-[t:TRADES {stage: $stage}]->(importer:Country)
WHERE t.year IN [$before, $after]
WITH exporter, importer, t.year AS year, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WHERE weight > 0
WITH exporter, importer, collect(year) AS years, sum(weight) AS trade
WHERE size(years) = 1 AND trade >= $at_least
WITH exporter, importer, years[0] = $after AS new, trade
OPTIONAL MATCH (exporter)-[x:BALANCE {stage: $stage, year: CASE WHEN new THEN $before ELSE $after END}]->(:Stage)
OPTIONAL MATCH (importer)-[m:BALANCE {stage: $stage, year: CASE WHEN new THEN $before ELSE $after END}]->(:Stage)
RETURN CASE WHEN new THEN 'new' ELSE 'vanished' END AS change,
       exporter.iso3 AS exporter, importer.iso3 AS importer, trade,
       [l IN ['all', 'largest', 'listed', 'none'] WHERE l IN [x.exportsCoverage, m.importsCoverage, 'none']][0] AS coverage
ORDER BY trade DESC, exporter, importer
LIMIT $limit
