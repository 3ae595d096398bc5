// topic: U.S. Geological Survey
// class: held
// statement: The United States relied on imports for more than 95 % of its rare-earth compounds and metals in 2023.
// source: USGS, Mineral Commodity Summaries 2025, rare earths: net import reliance, compounds and metals
// expected: > 95
// margin: 0.1
// rule: rounding of the publisher
// unit: %
// note: Mineral Commodity Summaries 2026 states > 90 for 2023 itself: the claim is of the earlier edition.
OPTIONAL MATCH (:Country {iso3: 'USA'})-[p:PRODUCES {stage: 'compound', year: 2023}]->(:Stage)
WHERE p.preferred
OPTIONAL MATCH (:Country {iso3: 'USA'})-[c:TOTALS {year: 2023, item: 'consumption', form: 'compounds and metals'}]->(:Country)
WITH max(p.reoTonnes) AS production, max(c.reoTonnes) AS consumption,
     collect(DISTINCT p.dataset) + collect(DISTINCT c.dataset) AS datasets
RETURN CASE WHEN all(d IN datasets WHERE d = 'usgs-mcs-2025') THEN 100 * (1 - production / consumption) END AS value,
       CASE WHEN production IS NULL OR consumption IS NULL THEN 'production or consumption of compounds is not in the store'
         ELSE toInteger(round(production)) + ' t produced of ' + toInteger(round(consumption)) + ' t consumed'
              + CASE WHEN all(d IN datasets WHERE d = 'usgs-mcs-2025') THEN ''
                  ELSE ', ' + round(100 * (1 - production / consumption), 1)
                       + ' %, are of another edition than the one cited, which is not in the store'
                END
       END AS because
