// topic: U.S. Geological Survey
// class: held
// statement: China mined 70 % of the world's rare earths in 2022.
// source: USGS, Minerals Yearbook 2022 (posted 2025-03-19), rare earths, table 8
// expected: 70
// tolerance: 0.8
// rule: rounding of the publisher: half a percent of the share, and 0.3 for tonnes of three digits
// unit: %
// note: Production quotas; output beyond them is not counted.
OPTIONAL MATCH (:Country)-[p:PRODUCES {stage: 'ore', year: 2022}]->(:Stage)
WHERE p.worldBasis
WITH max(CASE p.country WHEN 'WLD' THEN p.reoTonnes END) AS world,
     sum(CASE p.country WHEN 'WLD' THEN 0.0 ELSE p.reoTonnes END) AS countries,
     max(CASE p.country WHEN 'CHN' THEN p.reoTonnes END) AS own
WITH *, coalesce(abs(countries - world) <= 0.015 * world AND own IS NOT NULL, false) AS complete
RETURN CASE WHEN complete THEN 100 * own / world END AS value,
       CASE
         WHEN complete THEN 'countries add up to ' + toInteger(round(countries)) + ' t, world total ' + toInteger(round(world)) + ' t'
         WHEN own IS NULL OR world IS NULL THEN 'a figure of the country or the world is not in the store'
         ELSE 'countries add up to ' + toInteger(round(countries)) + ' t of a world total of '
              + toInteger(round(world)) + ' t: some are not in the store'
       END AS because
