// topic: Chen et al. 2024
// statement: The United States was China's largest supplier of rare-earth ore and compounds over the years
//   2018 to 2022 together, by REO content.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: "USA"
// note: "Raw material" is not defined in what is public of the paper. Here: ore and compounds together.
UNWIND range(2018, 2022) AS year
OPTIONAL MATCH (:Country)-[t:TRADES {year: year}]->(:Country {iso3: 'CHN'})
WHERE t.stage IN ['ore', 'compound'] AND t.reoTonnes IS NOT NULL
WITH t.exporter AS supplier, year, t ORDER BY supplier, year, t.stage
WITH supplier, count(DISTINCT year) AS years, sum(t.reoTonnes) AS tonnes
ORDER BY tonnes DESC, supplier
WITH collect(supplier + ' ' + toInteger(round(tonnes))) AS ranking, collect(supplier) AS suppliers,
     collect(CASE years WHEN 5 THEN supplier END) AS always
WITH *, all(s IN ['USA', 'MMR', 'MYS', 'FRA'] WHERE s IN always) AS complete
RETURN CASE WHEN complete THEN suppliers[0] END AS value,
       CASE WHEN complete THEN 'tonnes: ' + ranking[0] + ', ' + ranking[1] + ', ' + ranking[2]
         ELSE 'the main suppliers are not in the store in all five years'
       END AS because
