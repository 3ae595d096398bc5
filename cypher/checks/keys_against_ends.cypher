// title: Keys that contradict the nodes an edge joins
// description: An edge says other countries, or another stage, than those it runs between: a question by
//   property and a question by node get different answers. Import the data again.
// severity: error
CALL () {
  MATCH (a)-[r:TRADES]->(b)
  WHERE a.iso3 <> r.exporter OR b.iso3 <> r.importer
  RETURN 'TRADES' AS type, r.year AS year, [coalesce(a.iso3, '?'), coalesce(b.iso3, b.id, '?')] AS ends,
         [r.exporter, r.importer] AS said
  UNION ALL
  MATCH (a)-[r:DECLARED]->(b)
  WHERE a.iso3 <> r.exporter OR b.iso3 <> r.importer
  RETURN 'DECLARED' AS type, r.year AS year, [coalesce(a.iso3, '?'), coalesce(b.iso3, b.id, '?')] AS ends,
         [r.exporter, r.importer] AS said
  UNION ALL
  MATCH (a)-[r:PRODUCES]->(b)
  WHERE a.iso3 <> r.country OR b.id <> r.stage
  RETURN 'PRODUCES' AS type, r.year AS year, [coalesce(a.iso3, '?'), coalesce(b.iso3, b.id, '?')] AS ends,
         [r.country, r.stage] AS said
  UNION ALL
  MATCH (a)-[r:BALANCE]->(b)
  WHERE a.iso3 <> r.country OR b.id <> r.stage
  RETURN 'BALANCE' AS type, r.year AS year, [coalesce(a.iso3, '?'), coalesce(b.iso3, b.id, '?')] AS ends,
         [r.country, r.stage] AS said
  UNION ALL
  MATCH (a)-[r:TOTALS]->(b)
  WHERE a.iso3 <> r.country OR b.iso3 <> 'WLD'
  RETURN 'TOTALS' AS type, r.year AS year, [coalesce(a.iso3, '?'), coalesce(b.iso3, b.id, '?')] AS ends,
         [r.country, 'WLD'] AS said
  UNION ALL
  MATCH (a)-[r:SCORES]->(b)
  WHERE a.iso3 <> r.country OR b.id <> r.stage
  RETURN 'SCORES' AS type, r.year AS year, [coalesce(a.iso3, '?'), coalesce(b.iso3, b.id, '?')] AS ends,
         [r.country, r.stage] AS said
  UNION ALL
  MATCH (a)-[r:TRACED]->(b)
  WHERE a.iso3 <> r.origin OR b.iso3 <> r.user
  RETURN 'TRACED' AS type, r.year AS year, [coalesce(a.iso3, '?'), coalesce(b.iso3, b.id, '?')] AS ends,
         [r.origin, r.user] AS said
}
RETURN type + ' ' + coalesce(year, '?') + ' runs from ' + ends[0] + ' to ' + ends[1]
         + ' and says ' + coalesce(said[0], '?') + ' to ' + coalesce(said[1], '?') AS finding,
       year
ORDER BY finding
