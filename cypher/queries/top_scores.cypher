// title: Who comes first by a measure kept in the graph
// topic: Concentration and dependence
// description: Reads what 'lanthanet metrics --write' has kept on SCORES edges; without it there are no rows.
//   Values of networks as a whole stand under WLD.
// after: lanthanet metrics pagerank --stage magnet --year 2022 --write
// param: metric = "pagerank"    id of the measure
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: year = 2022    calendar year
// param: basis = "reo"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
// param: merged = ""    countries taken as one, such as "HKG=CHN MAC=CHN"; empty if none
// param: limit = 10    rows at most
MATCH (c:Country)-[s:SCORES {stage: $stage, year: $year, basis: $basis, merged: $merged}]->()
WHERE s[$metric] IS NOT NULL
RETURN c.iso3 AS country, c.name AS name, s[$metric] AS value
ORDER BY value DESC, country
LIMIT $limit
