// title: In which years the trade of a pair is known
// topic: Data quality and provenance
// description: For each stage and direction the years with a weight, with a value alone, and those of which no flow
//   is held. The last are zero where a dataset covers the pair (see coverage), and unknown otherwise.
// param: country = "USA"    one country
// param: partner = "CHN"    the other
// param: from = 2010    first year
// param: to = 2024    last year
MATCH (s:Stage)
UNWIND [[$country, $partner], [$partner, $country]] AS pair
UNWIND range($from, $to) AS year
OPTIONAL MATCH (:Country {iso3: pair[0]})-[t:TRADES {stage: s.id, year: year}]->(:Country {iso3: pair[1]})
WITH s, pair, year, t
ORDER BY year
WITH s, pair,
     collect(CASE WHEN t.reoTonnes IS NOT NULL THEN year END) AS with_weight,
     collect(CASE WHEN t IS NOT NULL AND t.reoTonnes IS NULL THEN year END) AS value_alone,
     collect(CASE WHEN t IS NULL THEN year END) AS not_held
RETURN s.id AS stage, pair[0] AS exporter, pair[1] AS importer, with_weight, value_alone, not_held
ORDER BY s.position, exporter = $partner
