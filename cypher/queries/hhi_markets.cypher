// title: Concentration of a country's markets
// topic: Concentration and dependence
// description: HHI of exports by market, one row a year: 1/n for n markets alike, 1 for a single one.
//   coverage says how much of the country's exports is declared, all partners, the largest, listed ones or none; the
//   figures are empty where that is none, where a flow has no weight on the basis, or where one is a lower bound.
// metric: hhi_markets
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: country = "CHN"    the exporter
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (c:Country {iso3: $country})-[t:TRADES {stage: $stage}]->(:Country)
WITH c, t.year AS year, count(*) AS flows, collect({reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis]) AS held
WHERE any(w IN held WHERE w > 0)
OPTIONAL MATCH (c)-[b:BALANCE {stage: $stage, year: year}]->(:Stage)
WITH year, coalesce(b.exportsCoverage, 'none') AS coverage, [w IN held WHERE w > 0] AS weights,
     size(held) = flows AND b.exportsFromBelow IS NULL AS whole
WITH year, coverage, CASE WHEN whole AND coverage <> 'none' THEN weights END AS weights
WITH year, coverage, weights, reduce(sum = 0.0, w IN weights | sum + w) AS exports
RETURN year, size(weights) AS markets, exports, reduce(hhi = 0.0, w IN weights | hhi + (w / exports) ^ 2) AS hhi_markets,
       coverage
ORDER BY year
