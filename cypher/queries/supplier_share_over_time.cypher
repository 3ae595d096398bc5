// title: How much of its imports a country buys from another
// topic: Concentration and dependence
// description: The partner's share in the country's imports, one row a stage and year in which the partner sells.
//   Flows whose weight is not known on the basis are left out on both sides of the fraction.
// metric: import_share
// param: country = "USA"    the importer
// param: partner = "CHN"    the supplier
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (:Country)-[t:TRADES]->(:Country {iso3: $country})
WITH t, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WHERE weight > 0
WITH t.stage AS stage, t.year AS year, count(*) AS suppliers, sum(weight) AS imports,
     sum(CASE t.exporter WHEN $partner THEN weight ELSE 0.0 END) AS trade
WHERE trade > 0
MATCH (s:Stage {id: stage})
RETURN stage, year, suppliers, imports, trade, trade / imports AS import_share
ORDER BY s.position, year
