// topic: Chen et al. 2024
// statement: The United States was China's largest supplier of rare-earth ore in 2022, by REO content.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: "USA"
// note: The last year the paper studies. In 2023 and 2024 it is Myanmar again.
OPTIONAL MATCH (:Country)-[t:TRADES {stage: 'ore', year: 2022}]->(:Country {iso3: 'CHN'})
WHERE t.reoTonnes IS NOT NULL
WITH t ORDER BY t.reoTonnes DESC, t.exporter
WITH collect(t.exporter) AS suppliers, collect(toInteger(round(t.reoTonnes))) AS tonnes
WITH *, 'USA' IN suppliers AND 'MMR' IN suppliers AS complete
RETURN CASE WHEN complete THEN suppliers[0] END AS value,
       CASE WHEN complete THEN 'REO t: ' + suppliers[0] + ' ' + tonnes[0] + ', ' + suppliers[1] + ' ' + tonnes[1]
         ELSE 'the main suppliers are not in the store'
       END AS because
