// title: How much of its imports a country buys from another
// topic: Concentration and dependence
// description: The partner's share in the country's imports, one row a stage and year in which the partner sells.
//   coverage says how much of the country's imports is declared, all partners, the largest, listed ones or none;
//   imports and shares are empty where that is none, where a flow has no weight on the basis, or where one is a
//   lower bound. trade is what is held.
// metric: import_share
// param: country = "USA"    the importer
// param: partner = "CHN"    the supplier
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (:Country)-[t:TRADES]->(c:Country {iso3: $country})
WITH c, t, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WITH c, t.stage AS stage, t.year AS year, count(weight) AS suppliers, count(*) = count(weight) AS weighed, sum(weight) AS imports,
     sum(CASE t.exporter WHEN $partner THEN weight END) AS trade
WHERE trade > 0
MATCH (s:Stage {id: stage})
OPTIONAL MATCH (c)-[b:BALANCE {year: year}]->(s)
WITH s, stage, year, suppliers, trade, coalesce(b.importsCoverage, 'none') AS coverage,
     CASE WHEN weighed AND b.importsCoverage <> 'none' AND b.importsFromBelow IS NULL THEN imports END AS imports
RETURN stage, year, suppliers, imports, trade, trade / imports AS import_share, coverage
ORDER BY s.position, year
