// topic: Company reports
// statement: A tonne of US concentrate sold to China in 2022 held 0.563 t of rare earths (REO).
// source: Company reports of 2022: sales of concentrate in REO t, over the gross tonnes shipped
// expected: 0.563
// tolerance: 0.03
// unit: t REO per t gross
// note: Found as US mine production over the settled gross weight of ore to China, as if all that was mined in
//   the year was sold there in the year.
OPTIONAL MATCH (:Country)-[p:PRODUCES {stage: 'ore', year: 2022}]->(:Stage)
WHERE p.worldBasis
WITH max(CASE p.country WHEN 'WLD' THEN p.reoTonnes END) AS world,
     sum(CASE p.country WHEN 'WLD' THEN 0.0 ELSE p.reoTonnes END) AS countries,
     max(CASE p.country WHEN 'USA' THEN p.reoTonnes END) AS own
OPTIONAL MATCH (:Country {iso3: 'USA'})-[t:TRADES {stage: 'ore', year: 2022}]->(:Country {iso3: 'CHN'})
WITH world, countries, own, t.grossTonnes AS gross
WITH *, coalesce(abs(countries - world) <= 0.015 * world AND own IS NOT NULL, false) AS complete
RETURN CASE WHEN complete THEN own / gross END AS value,
       CASE
         WHEN gross IS NULL THEN 'the gross weight of ore to China is not in the store'
         WHEN complete THEN 'mine production of ' + toInteger(round(own)) + ' t REO over ' + toInteger(round(gross)) + ' t gross'
         WHEN own IS NULL OR world IS NULL THEN 'a figure of the country or the world is not in the store'
         ELSE 'countries add up to ' + toInteger(round(countries)) + ' t of a world total of '
              + toInteger(round(world)) + ' t: some are not in the store'
       END AS because
