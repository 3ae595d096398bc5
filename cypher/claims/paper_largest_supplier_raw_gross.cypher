// topic: Chen et al. 2024
// class: finding
// statement: The United States was China's largest supplier of rare-earth ore and compounds together in every year
//   from 2018 to 2022, by gross weight.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: > 0
// margin: 5
// rule: 10 % of one flow
// unit: %
// note: Found is the smallest lead of the five years: the difference to the largest other supplier as a share of
//   the two together. "Raw material" is not defined in what is public of the paper. Here: ore and compounds together.
UNWIND range(2018, 2022) AS year
OPTIONAL MATCH (:Country)-[t:TRADES {year: year} WHERE t.stage IN ['ore', 'compound']]->(:Country {iso3: 'CHN'})
WHERE t.grossTonnes IS NOT NULL
WITH year, t ORDER BY year, t.exporter, t.stage
WITH year, t.exporter AS supplier, sum(t.grossTonnes) AS tonnes, collect(t.stage) AS stages
WITH year, collect(CASE WHEN supplier IN ['USA', 'MMR'] AND 'ore' IN stages THEN supplier END) AS miners, collect(supplier) AS suppliers,
     max(CASE WHEN supplier = 'USA' THEN tonnes END) AS own, max(CASE WHEN supplier <> 'USA' THEN tonnes END) AS other
WITH year, CASE WHEN size(miners) = 2 AND all(s IN ['MYS', 'FRA'] WHERE s IN suppliers)
       THEN 100 * (own - other) / (own + other)
     END AS lead ORDER BY year
WITH collect(lead) AS leads
RETURN CASE size(leads) WHEN 5 THEN reduce(least = leads[0], l IN leads | CASE WHEN l < least THEN l ELSE least END) END AS value,
       CASE size(leads) WHEN 5 THEN 'lead in each year from 2018 to 2022, %:' + reduce(s = '', l IN leads | s + ' ' + round(l, 1))
         ELSE 'the main suppliers are in the store in ' + size(leads) + ' of 5 years'
       END AS because
