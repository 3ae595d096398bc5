// topic: U.S. Geological Survey
// class: held
// statement: The world mined 190, 223, 250, 290 and 297 kt of rare earths (REO) in 2018 to 2022.
// source: USGS, Minerals Yearbook 2022 (posted 2025-03-19), rare earths, table 8
// expected: "190, 223, 250, 290, 297"
// unit: kt REO
UNWIND range(2018, 2022) AS year
OPTIONAL MATCH (:Country)-[p:PRODUCES {stage: 'ore', year: year}]->(:Stage)
WHERE p.worldBasis
WITH year,
     max(CASE p.country WHEN 'WLD' THEN p.reoTonnes END) AS world,
     sum(CASE p.country WHEN 'WLD' THEN 0.0 ELSE p.reoTonnes END) AS countries,
     max(CASE p.country WHEN 'WLD' THEN p.reoTonnes END) AS own
WITH year, own, coalesce(abs(countries - world) <= 0.015 * world AND own IS NOT NULL, false) AS complete
ORDER BY year
WITH collect(CASE WHEN NOT complete THEN toString(year) END) AS incomplete,
     collect(CASE own % 1000 WHEN 0 THEN toString(toInteger(own / 1000)) ELSE toString(own / 1000) END) AS figures
RETURN CASE WHEN incomplete = [] THEN reduce(s = '', f IN figures | s + CASE s WHEN '' THEN '' ELSE ', ' END + f)
       END AS value,
       CASE WHEN incomplete = [] THEN 'in each year the countries add up to the world total'
         ELSE 'production is not complete in' + reduce(s = '', y IN incomplete | s + ' ' + y)
       END AS because
