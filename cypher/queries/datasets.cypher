// title: What the graph is made of
// topic: Data quality and provenance
// description: Every dataset with its publisher and edition, the rows held, those rejected on the way in, and the
//   years of its declarations, production figures or published totals; years are empty where it holds none, as with
//   code tables.
MATCH (d:Dataset)
OPTIONAL MATCH ()-[r:DECLARED|PRODUCES|TOTALS {dataset: d.id}]->()
WITH d, min(r.year) AS from_year, max(r.year) AS to_year
RETURN d.id AS dataset, d.publisher AS publisher, d.edition AS edition, d.kind AS kind, d.rows AS rows,
       d.rejected AS rejected, from_year, to_year, d.title AS title
ORDER BY dataset
