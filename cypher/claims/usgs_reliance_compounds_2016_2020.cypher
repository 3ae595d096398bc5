// topic: U.S. Geological Survey
// class: held
// statement: The United States relied on imports for all of its rare-earth compounds and metals in 2016 to 2020.
// source: USGS, Mineral Commodity Summaries 2021, rare earths: net import reliance, compounds and metals
// expected: 100
// unit: %
// note: The smallest of the five years. Output of compounds is in the bundle from 2021 only; a consumption of
//   compounds and metals too.
UNWIND range(2016, 2020) AS year
OPTIONAL MATCH (:Country {iso3: 'USA'})-[p:PRODUCES {stage: 'compound', year: year}]->(:Stage)
WHERE p.preferred
OPTIONAL MATCH (:Country {iso3: 'USA'})-[c:TOTALS {year: year, item: 'consumption', form: 'compounds and metals'}]->(:Country)
WITH year, max(p.reoTonnes) AS production, max(c.reoTonnes) AS consumption
WITH min(1 - production / consumption) AS smallest, count(production / consumption) AS known
RETURN CASE known WHEN 5 THEN 100 * smallest END AS value,
       'production and consumption of compounds are known in ' + known + ' of 5 years' AS because
