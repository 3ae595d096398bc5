// title: Flows worth more or less than what was declared
// description: The value of a flow is above the sum of all that was declared of its pair, year and stage, or
//   below the smallest of it, freight set aside: the declarations changed and the flow was not settled again.
//   Import the data package or the file once more.
// severity: error
// param: freight = 1.1    largest ratio of a value with freight and insurance to one without (coefficients.csv,
//   cif)
CALL () {
  MATCH ()-[t:TRADES]->()
  WHERE t.method <> 'imported' AND t.valueUsd > 0
  RETURN t.exporter AS exporter, t.importer AS importer, t.year AS year, t.stage AS stage, t.valueUsd AS settled,
         null AS declared
  UNION ALL
  MATCH (p:Product)-[:TYPICALLY_AT]->(s:Stage), ()-[d:DECLARED]->()
  WHERE d.hs = p.hs AND d.valueUsd > 0
  UNWIND CASE s.id WHEN 'compound' THEN ['compound', 'ore'] ELSE [s.id] END AS stage
  RETURN d.exporter AS exporter, d.importer AS importer, d.year AS year, stage, null AS settled,
         d.valueUsd AS declared
}
WITH exporter, importer, year, stage, max(settled) AS settled, sum(declared) AS most, min(declared) AS least
WHERE least IS NOT NULL AND (settled > most * (1 + 1e-9) OR settled * $freight < least * (1 - 1e-9))
RETURN exporter + ' to ' + importer + ', ' + stage + ', ' + year + ': the flow is worth '
         + toInteger(round(settled)) + ' USD, declared were ' + toInteger(round(least)) + ' at least and '
         + toInteger(round(most)) + ' in all' AS finding,
       year, stage, exporter, importer, settled AS value
ORDER BY finding
