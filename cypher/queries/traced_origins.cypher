// title: Who mined what a country uses
// topic: Balances and origins
// description: Where the material was mined that a country uses at a stage, as 'lanthanet trace' has followed it
//   through every border, beside what it buys there directly: imports_reo_t and import_share are empty where no
//   import from there is held, import_share also where none of the country's imports is declared (imports_declared: all
//   partners, the largest, listed ones or none). Traced shares add up to less than 1 by what is unaccounted for.
// after: lanthanet trace --country USA --stage compound --year 2022 --write
// param: country = "USA"    the user
// param: stage = "compound"    ore, compound, metal or magnet
// param: year = 2022    calendar year
// param: limit = 20    origins at most
MATCH (origin:Country)-[o:TRACED {stage: $stage, year: $year}]->(user:Country {iso3: $country})
OPTIONAL MATCH (origin)-[t:TRADES {stage: $stage, year: $year}]->(user)
OPTIONAL MATCH (user)-[b:BALANCE {stage: $stage, year: $year}]->(:Stage)
WITH origin, o, t.reoTonnes AS bought, coalesce(b.importsCoverage, 'none') AS imports_declared,
     CASE WHEN b.importsCoverage <> 'none' AND b.importsUnweighed = 0 THEN b.imports END AS imports
RETURN origin.iso3 AS origin, origin.name AS name, o.reoTonnes AS traced_reo_t, o.share AS traced_share,
       bought AS imports_reo_t, CASE WHEN imports > 0 THEN bought / imports END AS import_share,
       imports_declared
ORDER BY traced_reo_t DESC, origin
LIMIT $limit
