// title: Trade whose weight is unknown
// description: Of the value traded at a stage in a year, more than the limit belongs to flows without any
//   weight, not even an imputed one: sums in REO tonnes are without them. Use values (--basis usd) there.
// severity: note
// param: share = 0.05    of the value; as much as a total may lack and still be quoted
MATCH ()-[t:TRADES]->()
WHERE t.valueUsd > 0
WITH t.stage AS stage, t.year AS year, sum(t.valueUsd) AS usd,
     sum(CASE WHEN t.reoTonnes IS NULL THEN t.valueUsd ELSE 0.0 END) AS unweighed
WHERE unweighed > $share * usd
RETURN stage + ', ' + year + ': flows without a weight hold ' + toString(round(100 * unweighed / usd, 1))
         + ' % of the value' AS finding,
       year, stage, unweighed / usd AS value
ORDER BY stage, year
