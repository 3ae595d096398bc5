// topic: U.S. Geological Survey
// statement: The United States relied on imports for more than 95 % of its rare-earth compounds and metals in
//   2023.
// source: USGS, Mineral Commodity Summaries 2025, rare earths: net import reliance, compounds and metals
// expected: > 95
// unit: %
// note: Production and consumption are those of Mineral Commodity Summaries 2026, which itself states > 90 for
//   2023: the claim is of the earlier edition.
OPTIONAL MATCH (:Country {iso3: 'USA'})-[p:PRODUCES {stage: 'compound', year: 2023}]->(:Stage)
WHERE p.preferred
OPTIONAL MATCH (:Country {iso3: 'USA'})-[c:TOTALS {year: 2023, item: 'consumption', form: 'compounds and metals'}]->(:Country)
WITH max(p.reoTonnes) AS production, max(c.reoTonnes) AS consumption
RETURN 100 * (1 - production / consumption) AS value,
       CASE WHEN production IS NULL OR consumption IS NULL THEN 'production or consumption of compounds is not in the store'
         ELSE toInteger(round(production)) + ' t produced of ' + toInteger(round(consumption)) + ' t consumed'
       END AS because
