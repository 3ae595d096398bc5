// title: Which markets a country prefers
// topic: Who supplies whom
// description: For each market of a country, how much more is sold to it than the sizes of both explain: trade
//   intensity (Kojima 1964; 1 where sizes explain everything) and pointwise mutual information (0 there). coverage
//   says how much of everybody's trade is declared, all, the largest partners, listed ones or none; both are empty where
//   trade of third countries with each other is in no dataset, or a flow has no weight on the basis.
// metric: trade_intensity, pmi
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: year = 2022    calendar year
// param: country = "CHN"    the exporter
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (:Country)-[t:TRADES {stage: $stage, year: $year}]->(:Country)
WITH t, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WITH t.importer AS partner, sum(weight) AS imports, count(*) = count(weight) AS weighed,
     sum(CASE t.exporter WHEN $country THEN weight ELSE 0.0 END) AS sold
WITH collect({partner: partner, imports: imports, sold: sold}) AS markets, sum(imports) AS total, sum(sold) AS exports,
     sum(CASE partner WHEN $country THEN 0.0 ELSE imports END) AS imports_of_others, all(w IN collect(weighed) WHERE w) AS weighed,
     COLLECT { MATCH ()-[b:BALANCE {stage: $stage, year: $year}]->() RETURN b.networkCoverage LIMIT 1 }[0] AS coverage
UNWIND markets AS market
WITH market, CASE WHEN weighed AND coverage <> 'none' THEN total END AS total, exports, imports_of_others, coverage
WHERE market.sold > 0
RETURN market.partner AS partner, market.sold AS trade,
       CASE WHEN total IS NOT NULL THEN market.sold / exports / (market.imports / imports_of_others) END AS trade_intensity,
       log(market.sold / exports * (total / market.imports)) AS pmi, coalesce(coverage, 'none') AS coverage
ORDER BY trade_intensity DESC, partner
