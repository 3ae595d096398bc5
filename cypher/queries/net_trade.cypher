// title: What a country sells beyond what it buys, over the years
// topic: The China–United States pair
// description: Exports minus imports, one row a stage and year; above 0 for a net exporter. Flows whose weight
//   is not known on the basis are left out.
// metric: net_trade
// param: country = "USA"    the country
// param: basis = "reo"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (:Country {iso3: $country})-[t:TRADES]-(:Country)
WITH t.stage AS stage, t.year AS year, t.exporter = $country AS sold,
     {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WHERE weight > 0
WITH stage, year, sum(CASE WHEN sold THEN weight ELSE 0.0 END) AS exports,
     sum(CASE WHEN sold THEN 0.0 ELSE weight END) AS imports
MATCH (s:Stage {id: stage})
RETURN stage, year, exports, imports, exports - imports AS net_trade
ORDER BY s.position, year
