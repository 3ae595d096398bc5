// title: Who mines how much of the world's rare earths
// topic: Balances and origins
// description: Mine production by country and its share in the sum of the countries listed, REO t, the largest
//   first within each year; one source a year, so that shares are of one table.
// param: from = 2018    first year
// param: to = 2024    last year
// param: limit = 5    countries a year at most
MATCH (c:Country)-[p:PRODUCES {stage: 'ore'}]->(:Stage)
WHERE $from <= p.year <= $to AND p.worldBasis AND c.kind <> 'world'
WITH p.year AS year, c, p
ORDER BY year, p.reoTonnes DESC, c.iso3
WITH year, collect({code: c.iso3, name: c.name, made: p.reoTonnes, dataset: p.dataset}) AS producers,
     sum(p.reoTonnes) AS world
UNWIND range(1, CASE WHEN size(producers) < $limit THEN size(producers) ELSE $limit END) AS rank
WITH year, rank, producers[rank - 1] AS producer, world
WHERE world > 0
RETURN year, rank, producer.code AS country, producer.name AS name, producer.made AS production,
       producer.made / world AS share, producer.dataset AS dataset
ORDER BY year, rank
