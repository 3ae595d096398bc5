// topic: U.S. Geological Survey
// class: held
// statement: The United States was the second largest miner of rare earths in 2022.
// source: USGS, Minerals Yearbook 2022 (posted 2025-03-19), rare earths, table 8
// expected: "USA"
OPTIONAL MATCH (c:Country)-[p:PRODUCES {stage: 'ore', year: 2022}]->(:Stage)
WHERE p.worldBasis
WITH c, p ORDER BY p.reoTonnes DESC, p.country
WITH max(CASE p.country WHEN 'WLD' THEN p.reoTonnes END) AS world,
     sum(CASE p.country WHEN 'WLD' THEN 0.0 ELSE p.reoTonnes END) AS countries,
     max(CASE p.country WHEN 'USA' THEN p.reoTonnes END) AS own,
     collect(CASE c.kind WHEN 'country' THEN p.country END) AS ranking
WITH *, coalesce(abs(countries - world) <= 0.015 * world AND own IS NOT NULL, false) AS complete
RETURN CASE WHEN complete THEN ranking[1] END AS value,
       CASE
         WHEN complete THEN 'first to third: ' + ranking[0] + ', ' + ranking[1] + ', ' + ranking[2]
         WHEN own IS NULL OR world IS NULL THEN 'a figure of the country or the world is not in the store'
         ELSE 'countries add up to ' + toInteger(round(countries)) + ' t of a world total of '
              + toInteger(round(world)) + ' t: some are not in the store'
       END AS because
