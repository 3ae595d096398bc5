// topic: U.S. Geological Survey
// class: held
// statement: The United States exported 2,506 t REO of rare earths more than it imported in 2011.
// source: USGS, Mineral Commodity Summaries 2016, rare earths
// expected: 2506
// tolerance: 55
// rule: rounding of the publisher: two totals of three digits
// unit: REO t
// note: The store has the three digits of Data Series 140: 10,300 less 7,790.
OPTIONAL MATCH (:Country {iso3: 'USA'})-[t:TOTALS {year: 2011, dataset: 'usgs-ds140-2020'}]->(:Country)
WHERE t.item IN ['export', 'import']
WITH sum(CASE t.item WHEN 'export' THEN t.reoTonnes ELSE -t.reoTonnes END) AS net,
     count(CASE t.item WHEN 'export' THEN t.reoTonnes END) AS exports,
     count(CASE t.item WHEN 'import' THEN t.reoTonnes END) AS imports
RETURN CASE WHEN exports = 1 AND imports = 1 THEN net END AS value,
       CASE WHEN exports = 1 AND imports = 1 THEN 'published totals of 1 kinds of exports and 1 of imports, usgs-ds140-2020'
         ELSE exports + ' of 1 totals of exports and ' + imports + ' of 1 of imports are in the store'
       END AS because
