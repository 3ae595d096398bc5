// topic: U.S. Geological Survey
// class: held
// statement: The United States exported 7,554 t REO of rare earths more than it imported in 2018.
// source: USGS, Mineral Commodity Summaries 2021, rare earths
// expected: 7554
// tolerance: 67.5
// rule: rounding of the publisher: nine totals of three digits
// unit: REO t
// note: The store has the later Minerals Yearbook 2022, 7,488; the edition cited is not in it.
OPTIONAL MATCH (:Country {iso3: 'USA'})-[t:TOTALS {year: 2018, dataset: 'usgs-myb-2022'}]->(:Country)
WHERE t.item IN ['export', 'import']
WITH sum(CASE t.item WHEN 'export' THEN t.reoTonnes ELSE -t.reoTonnes END) AS net,
     count(CASE t.item WHEN 'export' THEN t.reoTonnes END) AS exports,
     count(CASE t.item WHEN 'import' THEN t.reoTonnes END) AS imports
RETURN CASE WHEN exports = 5 AND imports = 4 THEN net END AS value,
       CASE WHEN exports = 5 AND imports = 4 THEN 'published totals of 5 kinds of exports and 4 of imports, usgs-myb-2022'
         ELSE exports + ' of 5 totals of exports and ' + imports + ' of 4 of imports are in the store'
       END AS because
