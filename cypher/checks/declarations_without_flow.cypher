// title: Declarations that became no flow
// description: A code that always stands at a stage was declared, with a value or a weight, and the pair and
//   year have no flow there: trade is missing from every sum. Settle again: import the data package or the file
//   once more.
// severity: error
// param: placed = ["2846", "284610", "284690", "280530", "360690", "850511"]    codes that stand at a stage for
//   every pair; of the others a rule names the pairs (stage_rules.csv)
CALL () {
  MATCH ()-[t:TRADES]->()
  RETURN t.exporter AS exporter, t.importer AS importer, t.year AS year, t.stage AS flow, null AS declared
  UNION ALL
  MATCH (p:Product)-[:TYPICALLY_AT]->(s:Stage), ()-[d:DECLARED]->()
  WHERE d.hs = p.hs AND p.hs IN $placed AND (d.valueUsd > 0 OR d.grossTonnes > 0)
  RETURN d.exporter AS exporter, d.importer AS importer, d.year AS year, null AS flow, s.id AS declared
}
WITH exporter, importer, year, collect(DISTINCT flow) AS flows, collect(DISTINCT declared) AS declared
UNWIND [s IN declared WHERE NOT s IN flows AND NOT (s = 'compound' AND 'ore' IN flows)] AS stage
RETURN exporter + ' to ' + importer + ', ' + stage + ', ' + year + ': declared, and there is no flow' AS finding,
       year, stage, exporter, importer
ORDER BY finding
