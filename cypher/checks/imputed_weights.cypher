// title: Years that rest on weights nobody declared
// description: Of the REO tonnes of a stage and year more than the limit was computed from values. Comparisons
//   with other years compare prices as much as trade; use values (--basis usd), or bands (--draws).
// severity: note
// param: share = 0.5    of the REO tonnes; beyond half, what is seen is the imputation
MATCH ()-[t:TRADES]->()
WHERE t.reoTonnes > 0
WITH t.stage AS stage, t.year AS year, sum(t.reoTonnes) AS tonnes, sum(t.reoTonnes * t.imputedShare) AS imputed
WHERE imputed > $share * tonnes
RETURN stage + ', ' + year + ': ' + toString(round(100 * imputed / tonnes, 1))
         + ' % of the REO tonnes rest on weights nobody declared' AS finding,
       year, stage, imputed / tonnes AS value
ORDER BY stage, year
