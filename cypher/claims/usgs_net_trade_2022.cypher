// topic: U.S. Geological Survey
// class: held
// statement: The United States exported 35,862 t REO of rare earths more than it imported in 2022.
// source: USGS, Mineral Commodity Summaries 2025, rare earths
// expected: 35862
// tolerance: 106.5
// rule: rounding of the publisher: six totals of three digits
// unit: REO t
// note: The store has the later Mineral Commodity Summaries 2026, 35,762; the edition cited is not in it.
OPTIONAL MATCH (:Country {iso3: 'USA'})-[t:TOTALS {year: 2022, dataset: 'usgs-mcs-2026'}]->(:Country)
WHERE t.item IN ['export', 'import']
WITH sum(CASE t.item WHEN 'export' THEN t.reoTonnes ELSE -t.reoTonnes END) AS net,
     count(CASE t.item WHEN 'export' THEN t.reoTonnes END) AS exports,
     count(CASE t.item WHEN 'import' THEN t.reoTonnes END) AS imports
RETURN CASE WHEN exports = 3 AND imports = 3 THEN net END AS value,
       CASE WHEN exports = 3 AND imports = 3 THEN 'published totals of 3 kinds of exports and 3 of imports, usgs-mcs-2026'
         ELSE exports + ' of 3 totals of exports and ' + imports + ' of 3 of imports are in the store'
       END AS because
