// title: The supply chain of a year, stage by stage
// topic: Chain views (graphs)
// description: The largest flows of each stage in one drawing: colour or label the edges by stage. Flows whose
//   weight is not known on the basis are left out.
// view: graph
// param: year = 2022    calendar year
// param: basis = "reo"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
// param: each = 10    flows a stage at most; never more than 20
MATCH path = (:Country)-[t:TRADES {year: $year}]->(:Country)
WITH path, t, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WHERE weight > 0
ORDER BY weight DESC, t.exporter, t.importer
WITH t.stage AS stage, collect(path)[..CASE WHEN $each < 0 THEN 0 WHEN $each < 20 THEN $each ELSE 20 END] AS paths
UNWIND paths AS path
RETURN path
