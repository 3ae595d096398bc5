// title: Stages nothing stands at
// description: A stage without any code of trade, without a link to another stage, or without any flow.
//   Declarations cannot reach the first, traces and balances the second. The product stage is such on purpose:
//   rules place its codes nowhere.
// severity: note
CALL () {
  MATCH ()-[t:TRADES]->()
  RETURN collect(DISTINCT t.stage) AS traded
}
MATCH (s:Stage)
WITH s, [x IN [CASE WHEN NOT (:Product)-[:TYPICALLY_AT]->(s) THEN 'no code of trade stands at it' END,
               CASE WHEN NOT (s)-[:FEEDS]-(:Stage) THEN 'no stage feeds it and it feeds none' END,
               CASE WHEN NOT s.id IN traded THEN 'no flow stands at it' END] WHERE x IS NOT NULL] AS missing
UNWIND missing AS what
RETURN s.id + ': ' + what AS finding, s.id AS stage
ORDER BY s.position, finding
