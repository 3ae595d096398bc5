// title: How much each country sells and buys
// topic: Who supplies whom
// description: Exports, imports and their sum of every country that trades, the largest first by what is held. A side
//   is empty where none of it is declared, a flow has no weight on the basis, or one is a lower bound; beside it stands
//   how much is declared of it, all partners, the largest, listed ones or none.
// metric: strength_out, strength_in, strength_total
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: year = 2022    calendar year
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (:Country)-[t:TRADES {stage: $stage, year: $year}]->(:Country)
WITH t, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
UNWIND [{country: t.exporter, out: true}, {country: t.importer, out: false}] AS side
WITH side.country AS country, sum(CASE WHEN side.out THEN weight ELSE 0.0 END) AS out,
     sum(CASE WHEN side.out THEN 0.0 ELSE weight END) AS in,
     count(CASE WHEN side.out AND weight IS NULL THEN 1 END) AS outUnweighed,
     count(CASE WHEN NOT side.out AND weight IS NULL THEN 1 END) AS inUnweighed
WHERE out + in > 0
OPTIONAL MATCH (:Country {iso3: country})-[b:BALANCE {stage: $stage, year: $year}]->(:Stage)
WITH country, out + in AS held, coalesce(b.exportsCoverage, 'none') AS exports_declared,
     coalesce(b.importsCoverage, 'none') AS imports_declared,
     CASE WHEN outUnweighed = 0 AND b.exportsCoverage <> 'none' AND b.exportsFromBelow IS NULL THEN out END AS strength_out,
     CASE WHEN inUnweighed = 0 AND b.importsCoverage <> 'none' AND b.importsFromBelow IS NULL THEN in END AS strength_in
RETURN country, strength_out, strength_in, strength_out + strength_in AS strength_total, exports_declared, imports_declared
ORDER BY held DESC, country
