// title: Ore sold beyond what was mined and can be in stock
// description: A country's exports of ore are above what it is published to have mined, what it bought and is
//   assumed to have, and what can be in stock: what the years before left unsold and did not process. The oxide
//   content of the goods is taken too high, the figure of mine output too low, or the side whose weight stands is
//   the wrong one. See lanthanet balance --unregistered.
// severity: warning
// param: years = 3    years before that can leave a stock; concentrate is not kept for longer. All must be known
// param: share = 0.1    of the exports; the oxide content of concentrate may be off by as much
// param: tonnes = 1000    REO tonnes; below that, rounding explains it
MATCH (ore:Stage {id: 'ore'})-[feeds:FEEDS]->(next:Stage)
MATCH (c:Country)-[b:BALANCE]->(ore)
WHERE b.productionBasis = 'reported' AND b.exports > 0
MATCH (c)-[e:BALANCE]->(ore)
WHERE b.year - $years <= e.year < b.year AND e.production IS NOT NULL
OPTIONAL MATCH (c)-[made:BALANCE {year: e.year}]->(next)
WITH c, b, e.year AS earlier,
     e.production + coalesce(e.imports, 0.0) + e.assumed - coalesce(e.exports, 0.0)
       - coalesce(made.production, 0.0) / feeds.yield AS left
ORDER BY earlier
WITH c, b, collect(left) AS lefts
WHERE size(lefts) = $years
WITH c, b, reduce(stock = 0.0, left IN lefts | CASE WHEN stock + left > 0 THEN stock + left ELSE 0.0 END) AS stock
WITH c, b, stock, b.exports - b.production - coalesce(b.imports, 0.0) - b.assumed - stock AS beyond
WHERE beyond > $tonnes AND beyond > $share * b.exports
RETURN c.iso3 + ', ore, ' + b.year + ': ' + toInteger(round(b.exports)) + ' t REO sold, '
         + toInteger(round(b.production)) + ' t mined, '
         + CASE WHEN b.imports IS NULL THEN 'purchases unknown' ELSE toInteger(round(b.imports)) + ' t bought' END
         + ', ' + toInteger(round(stock)) + ' t at most in stock' AS finding,
       b.year AS year, 'ore' AS stage, c.iso3 AS country, beyond AS value
ORDER BY country, year
