// title: What two countries do at each stage
// topic: Chain views (graphs)
// description: Two countries, the stages from ore on, their balance at each stage (production, imports, exports,
//   use in REO t on the edge; what is absent there is unknown), and what they sell each other.
// view: graph
// param: country = "USA"    one country
// param: partner = "CHN"    the other
// param: year = 2022    calendar year
MATCH path = (:Stage)-[:FEEDS]->(:Stage)
RETURN path
UNION ALL
MATCH path = (c:Country)-[:BALANCE {year: $year}]->(:Stage)
WHERE c.iso3 IN [$country, $partner]
RETURN path
UNION ALL
MATCH path = (:Country {iso3: $country})-[:TRADES {year: $year}]-(:Country {iso3: $partner})
RETURN path
