// topic: Chen et al. 2024
// class: finding
// statement: The United States was China's largest supplier of rare-earth ore in 2018, by REO content.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: > 0
// margin: 5
// rule: 10 % of one flow
// unit: %
// note: Found is the lead: the difference to the largest other as a share of the two together.
OPTIONAL MATCH (:Country)-[t:TRADES {stage: 'ore', year: 2018}]->(:Country {iso3: 'CHN'})
WHERE t.reoTonnes IS NOT NULL
WITH t ORDER BY t.reoTonnes DESC, t.exporter
WITH collect(t.exporter) AS suppliers, collect(t.reoTonnes) AS tonnes,
     max(CASE WHEN t.exporter = 'USA' THEN t.reoTonnes END) AS own,
     max(CASE WHEN t.exporter <> 'USA' THEN t.reoTonnes END) AS other
WITH *, 'USA' IN suppliers AND 'MMR' IN suppliers AS complete
RETURN CASE WHEN complete THEN 100 * (own - other) / (own + other) END AS value,
       CASE WHEN complete
         THEN suppliers[0] + ' ' + toInteger(round(tonnes[0])) + ', ' + suppliers[1] + ' ' + toInteger(round(tonnes[1]))
              + ' REO t, ' + toInteger(round(tonnes[0] - tonnes[1])) + ' apart'
         ELSE 'the main suppliers are not in the store'
       END AS because
