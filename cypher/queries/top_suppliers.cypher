// title: A country's largest suppliers, year by year
// topic: Who supplies whom
// description: The suppliers of one stage with their rank, trade and share in the country's imports; the largest
//   first within each year. Flows whose weight is not known on the basis are left out, also from the shares.
// metric: import_share
// param: country = "CHN"    the importer
// param: stage = "ore"    ore, compound, metal, magnet or product
// param: from = 2015    first year
// param: to = 2024    last year
// param: basis = "reo"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
// param: limit = 5    suppliers a year at most
MATCH (supplier:Country)-[t:TRADES {stage: $stage}]->(:Country {iso3: $country})
WHERE $from <= t.year <= $to
WITH t.year AS year, supplier, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WHERE weight > 0
ORDER BY year, weight DESC, supplier.iso3
WITH year, collect({code: supplier.iso3, name: supplier.name, weight: weight}) AS suppliers, sum(weight) AS imports
UNWIND range(1, CASE WHEN size(suppliers) < $limit THEN size(suppliers) ELSE $limit END) AS rank
WITH year, rank, suppliers[rank - 1] AS supplier, imports
RETURN year, rank, supplier.code AS partner, supplier.name AS name, supplier.weight AS trade,
       supplier.weight / imports AS import_share
ORDER BY year, rank
