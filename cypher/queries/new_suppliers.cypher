// title: Who became a country's supplier from a year on
// topic: Who supplies whom
// description: Suppliers that sold at least so much in a year from then on and in no year before, with the first
//   and last such year, their number, and the trade of these years together; those who sold most first. What no
//   dataset covered before looks new: years_declared_before counts the earlier years in which anything at all was
//   declared between the two. Flows whose weight is not known on the basis are left out.
// param: country = "CHN"    the importer
// param: stage = "ore"    ore, compound, metal, magnet or product
// param: from = 2018    first year of the new time
// param: at_least = 100.0    smallest trade of a year that counts, in the unit of the basis
// param: basis = "reo"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (supplier:Country)-[t:TRADES {stage: $stage}]->(:Country {iso3: $country})
WITH supplier, t.year AS year, {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WHERE weight >= $at_least
WITH supplier, min(year) AS first_year, max(year) AS last_year, count(*) AS years, sum(weight) AS trade
WHERE first_year >= $from
RETURN supplier.iso3 AS partner, supplier.name AS name, first_year, last_year, years, trade,
       COUNT {
         MATCH (supplier)-[d:DECLARED]->(:Country {iso3: $country})
         WHERE d.year < $from
         RETURN DISTINCT d.year
       } AS years_declared_before
ORDER BY trade DESC, partner
