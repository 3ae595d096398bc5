// topic: U.S. Geological Survey
// class: held
// statement: The United States imported 9,056 t REO of rare earths more than it exported in 2017.
// source: USGS, Mineral Commodity Summaries 2021, rare earths
// expected: -9056
// tolerance: 55
// rule: rounding of the publisher: two totals of three digits
// unit: REO t
// note: The store has the three digits of Data Series 140, -9,020; the edition cited is not in it.
OPTIONAL MATCH (:Country {iso3: 'USA'})-[t:TOTALS {year: 2017, dataset: 'usgs-ds140-2020'}]->(:Country)
WHERE t.item IN ['export', 'import']
WITH sum(CASE t.item WHEN 'export' THEN t.reoTonnes ELSE -t.reoTonnes END) AS net,
     count(CASE t.item WHEN 'export' THEN t.reoTonnes END) AS exports,
     count(CASE t.item WHEN 'import' THEN t.reoTonnes END) AS imports
RETURN CASE WHEN exports = 1 AND imports = 1 THEN net END AS value,
       CASE WHEN exports = 1 AND imports = 1 THEN 'published totals of 1 kinds of exports and 1 of imports, usgs-ds140-2020'
         ELSE exports + ' of 1 totals of exports and ' + imports + ' of 1 of imports are in the store'
       END AS because
