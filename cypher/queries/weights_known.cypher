// title: How much of each stage and year is weighed, and how
// topic: Data quality and provenance
// description: Flows, those with a known weight, the share of the value that they are, those weighed by both sides,
//   and the share of the tonnes that rests on weights nobody declared. What is not weighed is missing from every
//   sum in tonnes. Shares are empty where there is nothing to divide by.
// param: from = 2018    first year
// param: to = 2024    last year
MATCH (:Country)-[t:TRADES]->(:Country)
WHERE $from <= t.year <= $to
WITH t.stage AS stage, t.year AS year, count(*) AS flows, count(t.reoTonnes) AS weighed,
     count(t.mirrorGap) AS by_both_sides, sum(t.valueUsd) AS usd,
     sum(CASE WHEN t.reoTonnes IS NOT NULL THEN t.valueUsd ELSE 0.0 END) AS usd_weighed,
     sum(t.reoTonnes) AS reo_t, sum(t.reoTonnes * t.imputedShare) AS imputed
MATCH (s:Stage {id: stage})
RETURN stage, year, flows, weighed, CASE WHEN usd > 0 THEN usd_weighed / usd END AS share_of_value_weighed,
       by_both_sides, reo_t, CASE WHEN reo_t > 0 THEN imputed / reo_t END AS imputed_share
ORDER BY s.position, year
