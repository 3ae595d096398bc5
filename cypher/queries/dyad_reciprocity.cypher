// title: How far the trade of two countries is returned
// topic: The China–United States pair
// description: Twice the smaller direction over both: 0 for one way only, 1 for both ways alike; one row a
//   year. Flows whose weight is not known on the basis are left out.
// metric: dyad_reciprocity
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: country = "USA"    one country
// param: partner = "CHN"    the other
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (:Country {iso3: $country})-[t:TRADES {stage: $stage}]-(:Country {iso3: $partner})
WITH t, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WHERE weight > 0
WITH t.year AS year, sum(CASE t.exporter WHEN $country THEN weight ELSE 0.0 END) AS there,
     sum(CASE t.exporter WHEN $country THEN 0.0 ELSE weight END) AS back
RETURN year, there, back, 2 * CASE WHEN there < back THEN there ELSE back END / (there + back) AS dyad_reciprocity
ORDER BY year
