// topic: Chen et al. 2024
// class: held
// statement: Before 2018 the United States was a net exporter of rare earths in 2011 and 2012 and in no other year
//   since 2000.
// source: USGS, Mineral Commodity Summaries 2016, rare earths: net exports in 2011 and 2012
// expected: "2011, 2012"
// note: The counter-check to the paper's "became a net exporter": 2018 began a lasting change, and was not the
//   first year of net exports. What is expected was written knowing the figures.
UNWIND range(2000, 2017) AS year
OPTIONAL MATCH (:Country {iso3: 'USA'})-[x:TOTALS {year: year, dataset: 'usgs-ds140-2020', item: 'export'}]->(:Country)
OPTIONAL MATCH (:Country {iso3: 'USA'})-[m:TOTALS {year: year, dataset: 'usgs-ds140-2020', item: 'import'}]->(:Country)
WITH year, x.reoTonnes - m.reoTonnes AS net ORDER BY year
WITH count(net) AS known, collect(CASE WHEN net > 0 THEN toString(year) END) AS years
RETURN CASE known WHEN 18 THEN reduce(s = '', y IN years | s + CASE s WHEN '' THEN '' ELSE ', ' END + y) END AS value,
       'exports and imports are published for ' + known + ' of 18 years' AS because
