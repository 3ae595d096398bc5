// title: What two countries sell each other at each stage
// topic: The China–United States pair
// description: Both directions of one year, a row a stage of which anything is held. Empty: no flow is held that
//   way, or its weight is not known on the basis; that is not zero.
// param: country = "USA"    one country
// param: partner = "CHN"    the other
// param: year = 2022    calendar year
// param: basis = "reo"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (:Country {iso3: $country})-[t:TRADES {year: $year}]-(:Country {iso3: $partner})
WITH t.stage AS stage, t.exporter = $country AS sold,
     {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WITH stage, max(CASE WHEN sold THEN weight END) AS sold, max(CASE WHEN sold THEN null ELSE weight END) AS bought
MATCH (s:Stage {id: stage})
RETURN stage, sold, bought, sold - bought AS net
ORDER BY s.position
