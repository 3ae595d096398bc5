// title: What a country sells beyond what it buys, over the years
// topic: The China–United States pair
// description: Exports minus imports, one row a stage and year; above 0 for a net exporter. coverage is the least of
//   what is declared of either, all partners, the largest, listed ones or none. A side is empty where none of it is
//   declared, a flow has no weight on the basis, or one is a lower bound; and then net trade is.
// metric: net_trade
// param: country = "USA"    the country
// param: basis = "reo"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (c:Country {iso3: $country})-[t:TRADES]-(:Country)
WITH c, t.stage AS stage, t.year AS year, t.exporter = $country AS sold,
     {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WITH c, stage, year, sum(CASE WHEN sold THEN weight ELSE 0.0 END) AS exports,
     sum(CASE WHEN sold THEN 0.0 ELSE weight END) AS imports,
     count(CASE WHEN sold AND weight IS NULL THEN 1 END) AS soldUnweighed,
     count(CASE WHEN NOT sold AND weight IS NULL THEN 1 END) AS boughtUnweighed
WHERE exports + imports > 0
MATCH (s:Stage {id: stage})
OPTIONAL MATCH (c)-[b:BALANCE {year: year}]->(s)
WITH s, stage, year, coalesce([l IN ['none', 'listed', 'largest', 'all'] WHERE l IN [b.importsCoverage, b.exportsCoverage]][0], 'none') AS coverage,
     CASE WHEN soldUnweighed = 0 AND b.exportsCoverage <> 'none' AND b.exportsFromBelow IS NULL THEN exports END AS exports,
     CASE WHEN boughtUnweighed = 0 AND b.importsCoverage <> 'none' AND b.importsFromBelow IS NULL THEN imports END AS imports
RETURN stage, year, exports, imports, exports - imports AS net_trade, coverage
ORDER BY s.position, year
