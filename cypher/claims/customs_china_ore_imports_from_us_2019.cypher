// topic: Customs
// class: held
// statement: China imported 46,149 t (gross) of rare-earth ore from the United States in 2019.
// source: General Administration of Customs of China, 8-digit code 2530.90.20
// expected: 46149
// unit: t gross
// note: All of 253090 from the United States is taken for ore in the flows, within a band of unit values. What it
//   has beyond the claim is how much too much that may be.
OPTIONAL MATCH (:Country {iso3: 'USA'})-[d:DECLARED {year: 2019, hs: '25309020', side: 'import'}]->(:Country {iso3: 'CHN'})
WITH max(d.grossTonnes) AS tonnes
OPTIONAL MATCH (:Country {iso3: 'USA'})-[d:DECLARED {year: 2019, hs: '253090', side: 'import', dataset: 'comtrade'}]->
      (:Country {iso3: 'CHN'})
RETURN tonnes AS value,
       CASE WHEN tonnes IS NOT NULL THEN 'declaration of China'
         ELSE 'China\'s eight-digit code is not in the store'
              + CASE WHEN d.grossTonnes IS NULL THEN ''
                  ELSE '; the six-digit code 253090, which holds other minerals too, has '
                       + toInteger(round(d.grossTonnes)) + ' t'
                END
       END AS because
