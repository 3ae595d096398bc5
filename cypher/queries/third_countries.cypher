// title: Through whom goods may go from one country to another
// topic: Chain views (graphs)
// description: Third countries that buy from the one and sell to the other at the same stage in the same year, as a
//   drawing; those first whose smaller flow is largest. That goods pass through is possible, not said: lanthanet
//   trace follows them. Flows whose weight is not known on the basis are left out.
// view: graph
// param: country = "CHN"    where they come from
// param: partner = "USA"    where they go
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: year = 2022    calendar year
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
// param: between = 20    third countries at most; never more than 90
MATCH path = (:Country {iso3: $country})-[t:TRADES {stage: $stage, year: $year}]->(third:Country)
             -[u:TRADES {stage: $stage, year: $year}]->(:Country {iso3: $partner})
WITH path, third, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS first,
     {reo: u.reoTonnes, gross: u.grossTonnes, usd: u.valueUsd}[$basis] AS second
WHERE first > 0 AND second > 0
RETURN path
ORDER BY CASE WHEN first < second THEN first ELSE second END DESC, third.iso3
LIMIT CASE WHEN $between < 90 THEN $between ELSE 90 END
