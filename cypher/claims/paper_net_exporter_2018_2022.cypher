// topic: Chen et al. 2024
// class: held
// statement: The United States was a net exporter of rare earths in every year from 2018 to 2022.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: > 0
// margin: 110
// rule: rounding of the publisher: up to nine totals of three digits
// unit: REO t
// note: By the totals of USGS. Found are the smallest net exports of the five years.
UNWIND [
  {year: 2018, dataset: 'usgs-myb-2022', exports: 5, imports: 4},
  {year: 2019, dataset: 'usgs-myb-2022', exports: 5, imports: 4},
  {year: 2020, dataset: 'usgs-myb-2022', exports: 5, imports: 4},
  {year: 2021, dataset: 'usgs-mcs-2026', exports: 3, imports: 3},
  {year: 2022, dataset: 'usgs-mcs-2026', exports: 3, imports: 3}] AS table
OPTIONAL MATCH (:Country {iso3: 'USA'})-[t:TOTALS {year: table.year, dataset: table.dataset}]->(:Country)
WHERE t.item IN ['export', 'import']
WITH table, sum(CASE t.item WHEN 'export' THEN t.reoTonnes ELSE -t.reoTonnes END) AS net,
     count(CASE t.item WHEN 'export' THEN t.reoTonnes END) AS exports,
     count(CASE t.item WHEN 'import' THEN t.reoTonnes END) AS imports
WITH table, CASE WHEN exports = table.exports AND imports = table.imports THEN net END AS net ORDER BY table.year
WITH collect(net) AS nets
RETURN CASE size(nets) WHEN 5 THEN reduce(least = nets[0], n IN nets | CASE WHEN n < least THEN n ELSE least END) END AS value,
       CASE size(nets) WHEN 5
         THEN 'published net exports, REO t:' + reduce(s = '', n IN nets | s + ' ' + toInteger(round(n)))
         ELSE 'the published totals are complete in ' + size(nets) + ' of 5 years'
       END AS because
