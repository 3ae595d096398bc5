// topic: Chen et al. 2024
// class: finding
// statement: The United States was China's largest supplier of rare-earth ore and compounds over the years 2018 to
//   2022 together, by REO content.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: > 0
// margin: 5
// rule: 10 % of one flow
// unit: %
// note: Found is the lead: the difference to the largest other as a share of the two together. "Raw material" is
//   not defined in what is public of the paper. Here: ore and compounds together.
UNWIND range(2018, 2022) AS year
OPTIONAL MATCH (:Country)-[t:TRADES {year: year} WHERE t.stage IN ['ore', 'compound']]->(:Country {iso3: 'CHN'})
WITH t.exporter AS supplier, year, t ORDER BY supplier, year, t.stage
WITH supplier, count(DISTINCT year) AS years, count(DISTINCT CASE t.stage WHEN 'ore' THEN year END) AS mined, sum(t.reoTonnes) AS tonnes,
     count(t) - count(t.reoTonnes) AS unknown
ORDER BY tonnes DESC, supplier
WITH sum(unknown) AS unknown, collect(supplier + ' ' + toInteger(round(tonnes))) AS ranking,
     collect(CASE WHEN years = 5 AND (mined = 5 OR NOT supplier IN ['USA', 'MMR']) THEN supplier END) AS always,
     max(CASE WHEN supplier = 'USA' THEN tonnes END) AS own, max(CASE WHEN supplier <> 'USA' THEN tonnes END) AS other
WITH *, unknown = 0 AND all(s IN ['USA', 'MMR', 'MYS', 'FRA'] WHERE s IN always) AS complete
RETURN CASE WHEN complete THEN 100 * (own - other) / (own + other) END AS value,
       CASE WHEN complete THEN 'REO t: ' + ranking[0] + ', ' + ranking[1] + ', ' + ranking[2]
         ELSE 'the main suppliers are not in the store in all five years'
       END AS because
