// title: How far the trade of two countries is returned
// topic: The China–United States pair
// description: Twice the smaller direction over both: 0 for one way only, 1 for both ways alike; one row a
//   year. A direction is empty, and so is the index, where it is unknown: no flow is held and no dataset says that
//   there was none, its weight is not known on the basis, or it is a lower bound.
// metric: dyad_reciprocity
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: country = "USA"    one country
// param: partner = "CHN"    the other
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (:Country {iso3: $country})-[t:TRADES {stage: $stage}]-(:Country {iso3: $partner})
WITH t, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
OPTIONAL MATCH (:Country {iso3: t.importer})-[b:BALANCE {stage: $stage, year: t.year}]->(:Stage)
OPTIONAL MATCH (:Country {iso3: t.exporter})-[r:BALANCE {stage: $stage, year: t.year}]->(:Stage)
WITH t.year AS year, t.exporter = $country AS sold, CASE WHEN NOT t.exporter IN coalesce(b.importsFromBelow, []) THEN weight END AS weight,
     CASE WHEN t.importer IN coalesce(r.importsNone, []) THEN 0.0 END AS nothing
WITH year, max(CASE WHEN sold THEN weight ELSE nothing END) AS there, max(CASE WHEN sold THEN nothing ELSE weight END) AS back
WHERE there > 0 OR back > 0
RETURN year, there, back,
       2 * CASE WHEN there < back THEN there WHEN there >= back THEN back END / (there + back) AS dyad_reciprocity
ORDER BY year
