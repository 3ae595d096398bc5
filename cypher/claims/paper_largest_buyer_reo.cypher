// topic: Chen et al. 2024
// class: finding
// statement: China was the largest buyer of US rare earths (ore, compounds and metals) in every year from 2018 to
//   2022, by REO content.
// source: Chen et al., One Earth 7(2), 242–252, 2024
// expected: > 0
// margin: 5
// rule: 10 % of one flow
// unit: %
// note: Found is the smallest lead of the five years: the difference to the largest other buyer as a share of the
//   two together. Among the 18 partners the store holds; US exports of metals are in no table.
UNWIND range(2018, 2022) AS year
OPTIONAL MATCH (:Country {iso3: 'USA'})-[t:TRADES {year: year} WHERE t.stage IN ['ore', 'compound', 'metal']]->(:Country)
WITH year, t ORDER BY year, t.importer, t.stage
WITH year, t.importer AS buyer, sum(t.reoTonnes) AS bought, collect(t.stage) AS stages, count(t) - count(t.reoTonnes) AS unknown
ORDER BY year, buyer
WITH year, collect(buyer) AS buyers, sum(unknown) AS unknown, sum(bought) AS total,
     max(CASE WHEN buyer = 'CHN' THEN bought END) AS own, max(CASE WHEN buyer <> 'CHN' THEN bought END) AS other,
     max(CASE WHEN buyer = 'CHN' THEN 'ore' IN stages END) AS ore
WITH year, CASE WHEN unknown = 0 AND ore AND all(b IN ['CHN', 'JPN', 'KOR'] WHERE b IN buyers)
       THEN {lead: 100 * (own - other) / (own + other), share: own / total}
     END AS year5 ORDER BY year
WITH collect(year5) AS years
RETURN CASE size(years) WHEN 5 THEN reduce(least = 100.0, y IN years | CASE WHEN y.lead < least THEN y.lead ELSE least END) END AS value,
       CASE size(years) WHEN 5
         THEN 'share of China in each year from 2018 to 2022, %:' + reduce(s = '', y IN years | s + ' ' + round(100 * y.share, 1))
         ELSE 'the main buyers at both stages are in the store in ' + size(years) + ' of 5 years'
       END AS because
