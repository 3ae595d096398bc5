// title: What two countries sell each other at each stage
// topic: The China–United States pair
// description: Both directions of one year, a row a stage of which anything is held. Empty: no flow is held that
//   way, its weight is not known on the basis, or it is a lower bound; that is not zero.
// param: country = "USA"    one country
// param: partner = "CHN"    the other
// param: year = 2022    calendar year
// param: basis = "reo"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (:Country {iso3: $country})-[t:TRADES {year: $year}]-(:Country {iso3: $partner})
MATCH (s:Stage {id: t.stage})
OPTIONAL MATCH (:Country {iso3: t.importer})-[b:BALANCE {year: $year}]->(s)
WITH s, t.exporter = $country AS sold,
     CASE WHEN NOT t.exporter IN coalesce(b.importsFromBelow, [])
          THEN {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] END AS weight
WITH s, max(CASE WHEN sold THEN weight END) AS sold, max(CASE WHEN sold THEN null ELSE weight END) AS bought
RETURN s.id AS stage, sold, bought, sold - bought AS net
ORDER BY s.position
