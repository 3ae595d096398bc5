// title: Flows that rest on no declaration
// description: A settled flow whose pair and year have no declaration of a code that can stand at its stage:
//   nobody declared it. Settle again: import the data package or the file once more.
// severity: error
CALL () {
  MATCH ()-[t:TRADES]->()
  WHERE t.method <> 'imported'
  RETURN t.exporter AS exporter, t.importer AS importer, t.year AS year, t.stage AS stage, 1 AS flow, 0 AS declared
  UNION ALL
  MATCH (p:Product)-[:TYPICALLY_AT]->(s:Stage), ()-[d:DECLARED]->()
  WHERE d.hs = p.hs
  UNWIND CASE s.id WHEN 'compound' THEN ['compound', 'ore'] ELSE [s.id] END AS stage
  RETURN d.exporter AS exporter, d.importer AS importer, d.year AS year, stage, 0 AS flow, 1 AS declared
}
WITH exporter, importer, year, stage, sum(flow) AS flows, sum(declared) AS declarations
WHERE flows > 0 AND declarations = 0
RETURN exporter + ' to ' + importer + ', ' + stage + ', ' + year + ': a flow that nobody declared' AS finding,
       year, stage, exporter, importer
ORDER BY finding
