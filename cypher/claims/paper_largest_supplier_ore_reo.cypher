// topic: Chen et al. 2024
// statement: The United States was China's largest supplier of rare-earth ore in every year from 2018 to 2022,
//   by REO content.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: true
// note: "Raw material" is not defined in what is public of the paper. Here: ore, which includes the mixed feed
//   that Myanmar, Laos and others sell under 2846.
UNWIND range(2018, 2022) AS year
OPTIONAL MATCH (:Country)-[t:TRADES {year: year}]->(:Country {iso3: 'CHN'})
WHERE t.stage IN ['ore'] AND t.reoTonnes IS NOT NULL
WITH year, t ORDER BY year, t.exporter, t.stage
WITH year, t.exporter AS supplier, sum(t.reoTonnes) AS tonnes
ORDER BY year, tonnes DESC, supplier
WITH year, collect(supplier) AS suppliers
WITH year, CASE WHEN all(s IN ['USA', 'MMR'] WHERE s IN suppliers) THEN suppliers[0] END AS first ORDER BY year
WITH collect(first) AS firsts
RETURN CASE size(firsts) WHEN 5 THEN all(f IN firsts WHERE f = 'USA') END AS value,
       CASE size(firsts) WHEN 5 THEN 'largest supplier of 2018 to 2022:' + reduce(s = '', f IN firsts | s + ' ' + f)
         ELSE 'the main suppliers are in the store in ' + size(firsts) + ' of 5 years'
       END AS because
