// title: In which years the trade of a pair is known
// topic: Data quality and provenance
// description: For each stage and direction the years with a weight, with a value alone, those of which no flow is
//   held, and those known from below only, as codes the trade could have come under are in no dataset. Where no flow
//   is held there was none if datasets cover the pair under every such code (see coverage), and it is unknown otherwise.
// param: country = "USA"    one country
// param: partner = "CHN"    the other
// param: from = 2010    first year
// param: to = 2024    last year
MATCH (s:Stage)
UNWIND [[$country, $partner], [$partner, $country]] AS pair
UNWIND range($from, $to) AS year
OPTIONAL MATCH (:Country {iso3: pair[0]})-[t:TRADES {stage: s.id, year: year}]->(:Country {iso3: pair[1]})
OPTIONAL MATCH (:Country {iso3: pair[1]})-[b:BALANCE {year: year}]->(s)
WITH s, pair, year, t, t IS NOT NULL AND pair[0] IN coalesce(b.importsFromBelow, []) AS below
ORDER BY year
WITH s, pair,
     collect(CASE WHEN t.reoTonnes IS NOT NULL AND NOT below THEN year END) AS with_weight,
     collect(CASE WHEN t IS NOT NULL AND t.reoTonnes IS NULL AND NOT below THEN year END) AS value_alone,
     collect(CASE WHEN t IS NULL THEN year END) AS not_held,
     collect(CASE WHEN below THEN year END) AS at_least
RETURN s.id AS stage, pair[0] AS exporter, pair[1] AS importer, with_weight, value_alone, not_held, at_least
ORDER BY s.position, exporter = $partner
