// title: Concentration of a country's markets
// topic: Concentration and dependence
// description: HHI of exports by market, one row a year: 1/n for n markets alike, 1 for a single one. Flows
//   whose weight is not known on the basis are left out.
// metric: hhi_markets
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: country = "CHN"    the exporter
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (:Country {iso3: $country})-[t:TRADES {stage: $stage}]->(:Country)
WITH t.year AS year, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WHERE weight > 0
WITH year, collect(weight) AS weights, sum(weight) AS exports
RETURN year, size(weights) AS markets, exports,
       reduce(hhi = 0.0, w IN weights | hhi + (w / exports) ^ 2) AS hhi_markets
ORDER BY year
