// title: The stages, what feeds what, and the codes that stand for them
// topic: The model
// description: The stages of the chain with the yield from one to the next, and the HS codes at the stage where they
//   typically stand, as a drawing. Codes are placed by rules, so the same code may stand at another stage for a pair.
// view: graph
MATCH path = (:Stage)-[:FEEDS]->(:Stage)
RETURN path
UNION ALL
MATCH path = (p:Product)-[:TYPICALLY_AT]->(:Stage)
RETURN path
ORDER BY p.hs
LIMIT 100
