// title: Flows at a price far from that of their stage and year
// description: Value over declared gross weight lies further from the median of the stage and year than the
//   ratio: a weight in kilograms taken as tonnes, a value in thousands, or other goods under the code. Look at
//   the declaration. Imputed weights are left out: they are made of unit values.
// severity: warning
// param: ratio = 100    furthest from the median: oxides of one heading run from 1 to 1,000 USD/kg, and a
//   thousandfold error must be seen
// param: least = 100000    USD; the weight of a smaller trade is often one rounded tonne
// param: flows = 10    fewer flows with a declared weight have no median to speak of
MATCH ()-[t:TRADES]->()
WHERE t.valueUsd >= $least AND t.grossTonnes > 0 AND t.imputedShare = 0
WITH t.stage AS stage, t.year AS year, collect(t) AS flows, percentileCont(t.valueUsd / t.grossTonnes, 0.5) AS median,
     count(*) AS number
WHERE number >= $flows AND median > 0
UNWIND flows AS t
WITH stage, year, median, t, t.valueUsd / t.grossTonnes AS price
WHERE price > $ratio * median OR price * $ratio < median
RETURN t.exporter + ' to ' + t.importer + ', ' + stage + ', ' + year + ': ' + CASE WHEN price < 100
       THEN toString(round(price, 3)) ELSE toInteger(round(price)) END
         + ' USD/t, median of ' + toInteger(round(median)) + ' USD/t' AS finding,
       year, stage, t.exporter AS exporter, t.importer AS importer, price AS value
ORDER BY year, stage, exporter, importer
