// title: How much two countries matter to each other
// topic: The China–United States pair
// description: The pair's share in all trade of the country; salience, the geometric mean of both countries'
//   shares; symmetry, 1 less their difference; interdependence, the product (Barbieri 1996). One row a year in
//   which both trade. coverage is the least of what is declared of either country's exports and imports: all
//   partners, the largest, listed ones or none. Empty where a part is unknown: that is none, a flow of theirs has no
//   weight on the basis or is a lower bound, or a direction is not held and no dataset says that there was nothing.
// metric: interdependence_share, salience, symmetry, interdependence
// param: stage = "magnet"    ore, compound, metal, magnet or product
// param: country = "USA"    one country
// param: partner = "CHN"    the other
// param: basis = "usd"    what trade is weighted in: reo (REO tonnes), gross (tonnes) or usd
MATCH (c:Country)-[t:TRADES {stage: $stage}]-(other:Country)
WHERE c.iso3 IN [$country, $partner]
WITH c, t.year AS year, t.exporter = c.iso3 AS sold, other.iso3 IN [$country, $partner] AS ofPair,
     {reo: t.reoTonnes, gross: t.grossTonnes, usd: t.valueUsd}[$basis] AS weight
WITH c, year, count(*) = count(weight) AS weighed, sum(weight) AS trade, sum(CASE WHEN ofPair THEN weight END) AS pair_trade,
     count(CASE WHEN ofPair AND sold THEN 1 END) AS sales, count(CASE WHEN ofPair AND NOT sold THEN 1 END) AS purchases
WHERE trade > 0
OPTIONAL MATCH (c)-[b:BALANCE {stage: $stage, year: year}]->(:Stage)
WITH c, year, pair_trade, sales, purchases,
     reduce(least = 'all', l IN [coalesce(b.importsCoverage, 'none'), coalesce(b.exportsCoverage, 'none')] |
            CASE WHEN {none: 0, listed: 1, largest: 2, all: 3}[l] < {none: 0, listed: 1, largest: 2, all: 3}[least] THEN l
            ELSE least END) AS coverage,
     CASE WHEN weighed AND b.importsFromBelow IS NULL AND b.exportsFromBelow IS NULL THEN trade END AS trade,
     any(code IN coalesce(b.importsNone, []) WHERE code IN [$country, $partner]) AS nothing,
     sales > 0 AND purchases > 0 AS bothWays
ORDER BY c.iso3 = $country DESC
WITH year, collect({trade: trade, coverage: coverage, nothing: nothing, bothWays: bothWays}) AS of, max(pair_trade) AS pair_trade
WHERE size(of) = 2
WITH year, of[0].trade AS trade, of[1].trade AS partner_trade, pair_trade,
     CASE WHEN {none: 0, listed: 1, largest: 2, all: 3}[of[0].coverage] < {none: 0, listed: 1, largest: 2, all: 3}[of[1].coverage]
          THEN of[0].coverage ELSE of[1].coverage END AS coverage,
     of[0].coverage AS own_coverage, of[1].coverage AS partner_coverage,
     of[0].bothWays OR of[0].nothing OR of[1].nothing AS known
WITH year, coverage, CASE WHEN known AND own_coverage <> 'none' THEN pair_trade / trade END AS share,
     CASE WHEN known AND partner_coverage <> 'none' THEN pair_trade / partner_trade END AS partner_share
WITH year, coverage, share, partner_share, sqrt(share * partner_share) AS salience, 1 - abs(share - partner_share) AS symmetry
RETURN year, share AS interdependence_share, partner_share, salience, symmetry,
       salience * symmetry AS interdependence, coverage
ORDER BY year
