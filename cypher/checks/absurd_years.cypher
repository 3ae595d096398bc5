// title: Years no source can speak of
// description: An edge of a year out of range, such as a two-digit year or a number of days. Correct the source
//   and import it again.
// severity: error
// param: first = 1900    first year the importers take
// param: last = 2100    last year the importers take
MATCH ()-[r:TRADES|DECLARED|PRODUCES|BALANCE|TOTALS|SCORES|TRACED]->()
WHERE r.year < $first OR r.year > $last
WITH type(r) AS type, r.year AS year, count(*) AS number
RETURN number + ' ' + type + ' of the year ' + year AS finding, year, number AS value
ORDER BY finding
