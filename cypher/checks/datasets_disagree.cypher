// title: Datasets that disagree on the same declaration
// description: Two datasets give values of one pair, year, code and side that differ by more than the ratio: a
//   revision, or one of them is wrong. Which of them stands is said in docs/method.md.
// severity: note
// param: ratio = 1.5    the same at which the two sides of a flow are said to differ
// param: usd = 100000    USD; smaller values are rounded
MATCH ()-[d:DECLARED]->()
WHERE d.valueUsd >= $usd
WITH d.exporter AS exporter, d.importer AS importer, d.year AS year, d.hs AS hs, d.side AS side,
     min(d.valueUsd) AS low, max(d.valueUsd) AS high, count(*) AS number
WHERE number > 1 AND high > $ratio * low
RETURN exporter + ' to ' + importer + ', ' + hs + ', ' + side + ', ' + year + ': from ' + toInteger(round(low))
         + ' to '
         + toInteger(round(high)) + ' USD in ' + number + ' datasets' AS finding,
       year, exporter, importer, hs, high - low AS value
ORDER BY finding
