// title: With whom a country trades
// topic: Chain views (graphs)
// description: A country with its suppliers and its markets at one stage, as a drawing; the largest flows, whichever
//   way they go. Flows whose weight is not known on the basis are left out.
// view: graph
// param: country = "USA"    the country in the middle
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: year = 2022    calendar year
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
// param: flows = 30    flows at most; never more than 100
MATCH path = (:Country {iso3: $country})-[t:TRADES {stage: $stage, year: $year}]-(:Country)
WITH path, t, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WHERE weight > 0
RETURN path
ORDER BY weight DESC, t.exporter, t.importer
LIMIT CASE WHEN $flows < 100 THEN $flows ELSE 100 END
