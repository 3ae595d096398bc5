// title: Countries that do not add up to the world
// description: Mine production by country differs from the total its source states by more than the limit: a
//   country is missing, or the total was not revised with it. World shares are off by as much.
// severity: warning
// param: share = 0.015    of the world total; sources round to three digits
MATCH ()-[p:PRODUCES]->()
WHERE p.worldBasis
WITH p.stage AS stage, p.year AS year, p.dataset AS dataset,
     max(CASE p.country WHEN 'WLD' THEN p.reoTonnes END) AS world,
     sum(CASE p.country WHEN 'WLD' THEN 0.0 ELSE p.reoTonnes END) AS countries
WHERE abs(countries - world) > $share * world
RETURN stage + ', ' + year + ': countries add up to ' + toInteger(round(countries)) + ' t, the world to '
         + toInteger(round(world)) + ' t' AS finding,
       year, stage, dataset, countries - world AS value
ORDER BY stage, year
