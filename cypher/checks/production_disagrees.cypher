// title: Sources that disagree on a country's production
// description: Two sources give figures for one country, stage and year that differ by more than the ratio. One
//   is preferred (production_basis.csv); look at both before quoting it.
// severity: note
// param: ratio = 1.5    largest figure over smallest; the same ratio at which the two sides of a flow are said
//   to differ
// param: tonnes = 100    REO tonnes; smaller figures are rounded to nothing
MATCH ()-[p:PRODUCES]->()
WHERE p.reoTonnes >= $tonnes
WITH p.country AS country, p.stage AS stage, p.year AS year, min(p.reoTonnes) AS low, max(p.reoTonnes) AS high
WHERE high > $ratio * low
RETURN country + ', ' + stage + ', ' + year + ': from ' + toInteger(round(low)) + ' to ' + toInteger(round(high))
         + ' t REO' AS finding,
       year, stage, country, high - low AS value
ORDER BY country, stage, year
