// title: Which pairs trade both ways
// topic: Who supplies whom
// description: Pairs that sell the same stage to each other in a year, with both directions and their reciprocity:
//   twice the smaller over both, 1 for both ways alike. The smaller direction decides the order. country is the
//   one whose code comes first. Flows whose weight is not known on the basis are left out, and so are lower bounds.
// metric: dyad_reciprocity
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: year = 2022    calendar year
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
// param: limit = 25    pairs at most
MATCH (a:Country)-[t:TRADES {stage: $stage, year: $year}]->(b:Country)
MATCH (b)-[u:TRADES {stage: $stage, year: $year}]->(a)
WHERE a.iso3 < b.iso3
WITH a, b, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS there,
     {reo: u.reoTonnes, gross: u.grossTonnes, usd: u.valueUsd}[$basis] AS back
WHERE there > 0 AND back > 0
  AND NOT EXISTS { (a)-[k:BALANCE {stage: $stage, year: $year}]->(:Stage)
                   WHERE b.iso3 IN k.importsFromBelow OR b.iso3 IN k.exportsFromBelow }
WITH a.iso3 AS country, b.iso3 AS partner, there, back, CASE WHEN there < back THEN there ELSE back END AS smaller
RETURN country, partner, there, back, 2 * smaller / (there + back) AS dyad_reciprocity
ORDER BY smaller DESC, country, partner
LIMIT $limit
