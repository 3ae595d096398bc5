// title: Countries that sell more than they have
// description: A balance whose use is far below zero: exports beyond production, imports and assumed trade.
//   Stocks, unregistered output, undeclared imports or a wrong weight; the balance keeps it as it is. See
//   lanthanet balance.
// severity: note
// param: tonnes = 1000    REO tonnes; below that, rounding and two oxide contents explain it
MATCH (c:Country)-[b:BALANCE]->(s:Stage)
WHERE b.use < -$tonnes
RETURN c.iso3 + ', ' + s.id + ', ' + b.year + ': exports are ' + toInteger(round(-b.use))
         + ' t REO above all supply that is known' AS finding,
       b.year AS year, s.id AS stage, c.iso3 AS country, b.use AS value
ORDER BY value, year, country
