// title: Who mined what a country uses, drawn
// topic: Chain views (graphs)
// description: The countries in which the material was mined that a country uses at a stage, as 'lanthanet trace'
//   has followed it through every border; REO t and share on the edge. What is unaccounted for has no edge.
// view: graph
// after: lanthanet trace --country USA --stage compound --year 2022 --write
// param: country = "USA"    the user
// param: stage = "compound"    ore, compound, metal or magnet
// param: year = 2022    calendar year
// param: origins = 30    origins at most; never more than 100
MATCH path = (:Country)-[t:TRACED {stage: $stage, year: $year}]->(:Country {iso3: $country})
RETURN path
ORDER BY t.reoTonnes DESC, t.origin
LIMIT CASE WHEN $origins < 100 THEN $origins ELSE 100 END
