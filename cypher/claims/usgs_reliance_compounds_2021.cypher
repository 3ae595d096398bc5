// topic: U.S. Geological Survey
// class: held
// statement: The United States relied on imports for more than 95 % of its rare-earth compounds and metals in 2021.
// source: USGS, Mineral Commodity Summaries 2025, rare earths: net import reliance, compounds and metals
// expected: > 95
// margin: 0.1
// rule: rounding of the publisher
// unit: %
// note: Production and consumption are those of Mineral Commodity Summaries 2026, which states the same.
OPTIONAL MATCH (:Country {iso3: 'USA'})-[p:PRODUCES {stage: 'compound', year: 2021}]->(:Stage)
WHERE p.preferred
OPTIONAL MATCH (:Country {iso3: 'USA'})-[c:TOTALS {year: 2021, item: 'consumption', form: 'compounds and metals'}]->(:Country)
WITH max(p.reoTonnes) AS production, max(c.reoTonnes) AS consumption
RETURN 100 * (1 - production / consumption) AS value,
       CASE WHEN production IS NULL OR consumption IS NULL THEN 'production or consumption of compounds is not in the store'
         ELSE toInteger(round(production)) + ' t produced of ' + toInteger(round(consumption)) + ' t consumed'
       END AS because
