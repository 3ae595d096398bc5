// title: A country's largest suppliers, year by year
// topic: Who supplies whom
// description: The suppliers of one stage with their rank, trade and share in the country's imports; the largest
//   first within each year. coverage says how much of the country's imports is declared, all partners, the largest,
//   listed ones or none; shares are empty where that is none, where a flow has no weight on the basis, or where one
//   is a lower bound, and the rank is then among what is held.
// metric: import_share
// param: country = "CHN"    the importer
// param: stage = "ore"    ore, compound, metal, magnet or product
// param: from = 2015    first year
// param: to = 2024    last year
// param: basis = "reo"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
// param: limit = 5    suppliers a year at most
MATCH (supplier:Country)-[t:TRADES {stage: $stage}]->(c:Country {iso3: $country})
WHERE $from <= t.year <= $to
WITH c, t.year AS year, supplier, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
ORDER BY year, weight DESC, supplier.iso3
WITH c, year, count(*) = count(weight) AS weighed, sum(weight) AS held,
     [s IN collect({code: supplier.iso3, name: supplier.name, weight: weight}) WHERE s.weight > 0] AS suppliers
OPTIONAL MATCH (c)-[b:BALANCE {stage: $stage, year: year}]->(:Stage)
WITH year, suppliers, coalesce(b.importsCoverage, 'none') AS coverage,
     CASE WHEN weighed AND b.importsCoverage <> 'none' AND b.importsFromBelow IS NULL THEN held END AS imports
UNWIND range(1, CASE WHEN size(suppliers) < $limit THEN size(suppliers) ELSE $limit END) AS rank
WITH year, rank, suppliers[rank - 1] AS supplier, imports, coverage
RETURN year, rank, supplier.code AS partner, supplier.name AS name, supplier.weight AS trade,
       supplier.weight / imports AS import_share, coverage
ORDER BY year, rank
