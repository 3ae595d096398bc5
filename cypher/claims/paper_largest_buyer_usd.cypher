// topic: Chen et al. 2024
// statement: China was the largest buyer of US rare earths (ore, compounds and metals) in every year from 2018
//   to 2022, by value.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: true
// note: Among the 18 partners the store holds; US exports of metals are in no table.
UNWIND range(2018, 2022) AS year
OPTIONAL MATCH (:Country {iso3: 'USA'})-[t:TRADES {year: year}]->(:Country)
WHERE t.stage IN ['ore', 'compound', 'metal']
WITH year, t ORDER BY year, t.importer, t.stage
WITH year, t.importer AS buyer, sum(t.valueUsd) AS bought, collect(t.stage) AS stages, count(t) - count(t.valueUsd) AS unknown
ORDER BY year, bought DESC, buyer
WITH year, collect(buyer) AS buyers, max(bought) AS most, sum(bought) AS total, sum(unknown) AS unknown,
     reduce(held = [], s IN collect(stages) | held + s) AS stages
WITH year, CASE WHEN unknown = 0 AND all(b IN ['CHN', 'JPN', 'KOR'] WHERE b IN buyers) AND 'ore' IN stages AND 'compound' IN stages
       THEN {first: buyers[0], share: most / total} END AS first ORDER BY year
WITH collect(first) AS firsts
RETURN CASE size(firsts) WHEN 5 THEN all(f IN firsts WHERE f.first = 'CHN') END AS value,
       CASE size(firsts) WHEN 5
         THEN 'share of the largest buyer, 2018 to 2022:'
              + reduce(s = '', f IN firsts | s + ' ' + f.first + ' ' + round(100 * f.share, 1) + ' %')
         ELSE 'the main buyers at both stages are in the store in ' + size(firsts) + ' of 5 years'
       END AS because
