// topic: Customs
// class: settled
// statement: China supplied 79.0 % of US imports of permanent magnets (850511) in 2022, by value.
// source: UN Comtrade, imports of the United States, 850511, 2022
// expected: 79.0
// tolerance: 2.5
// rule: 10 % of one flow
// unit: %
// note: The store has no declaration of the United States of 850511. Flows rest on CEPII BACI, and from China on
//   China's own exports.
OPTIONAL MATCH (:Country)-[d:DECLARED {year: 2022, hs: '850511'}]->(:Country {iso3: 'USA'})
WHERE d.valueUsd > 0
WITH count(DISTINCT d.exporter) AS declared
OPTIONAL MATCH (:Country)-[t:TRADES {stage: 'magnet', year: 2022}]->(:Country {iso3: 'USA'})
WHERE t.valueUsd > 0
WITH declared, t ORDER BY t.exporter
WITH declared, collect(t.valueUsd) AS weights, sum(t.valueUsd) AS imports,
     sum(CASE t.exporter WHEN 'CHN' THEN t.valueUsd ELSE 0.0 END) AS own
WITH *, own > 0 AND size(weights) >= declared AS complete
RETURN CASE WHEN complete THEN 100 * own / imports END AS value,
       CASE WHEN complete THEN 'settled flows from ' + size(weights) + ' suppliers'
         ELSE 'flows of magnets from ' + size(weights) + ' of ' + declared + ' suppliers declared are in the store'
       END AS because
