// title: How much each country sells and buys
// topic: Who supplies whom
// description: Exports, imports and their sum of every country that trades, the largest first. Flows whose
//   weight is not known on the basis are left out.
// metric: strength_out, strength_in, strength_total
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: year = 2022    calendar year
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (:Country)-[t:TRADES {stage: $stage, year: $year}]->(:Country)
WITH t, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WHERE weight > 0
UNWIND [{country: t.exporter, out: weight, in: 0.0}, {country: t.importer, out: 0.0, in: weight}] AS side
WITH side.country AS country, sum(side.out) AS strength_out, sum(side.in) AS strength_in
RETURN country, strength_out, strength_in, strength_out + strength_in AS strength_total
ORDER BY strength_total DESC, country
