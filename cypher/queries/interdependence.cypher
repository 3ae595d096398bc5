// title: How much two countries matter to each other
// topic: The China–United States pair
// description: The pair's share in all trade of the country; salience, the geometric mean of both countries'
//   shares; symmetry, 1 less their difference; interdependence, the product (Barbieri 1996). One row a year in
//   which both trade. Flows whose weight is not known on the basis are left out.
// metric: interdependence_share, salience, symmetry, interdependence
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: country = "USA"    one country
// param: partner = "CHN"    the other
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (c:Country)-[t:TRADES {stage: $stage}]-(other:Country)
WHERE c.iso3 IN [$country, $partner]
WITH t.year AS year, c.iso3 AS code, other.iso3 AS with_code,
     {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WHERE weight > 0
WITH year,
     sum(CASE code WHEN $country THEN weight ELSE 0.0 END) AS trade,
     sum(CASE code WHEN $partner THEN weight ELSE 0.0 END) AS partner_trade,
     sum(CASE WHEN code = $country AND with_code = $partner THEN weight ELSE 0.0 END) AS pair_trade
WHERE trade > 0 AND partner_trade > 0
WITH year, pair_trade / trade AS share, pair_trade / partner_trade AS partner_share
WITH year, share, partner_share, sqrt(share * partner_share) AS salience, 1 - abs(share - partner_share) AS symmetry
RETURN year, share AS interdependence_share, partner_share, salience, symmetry,
       salience * symmetry AS interdependence
ORDER BY year
