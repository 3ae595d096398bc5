// title: Constraints the schema lacks
// description: A uniqueness constraint is not there: the same edge or node can be written twice. The next
//   import makes it, if nothing stands twice by then (duplicate_edges, duplicate_nodes).
// severity: error
// param: expected = ["country_iso3", "stage_id", "product_hs", "dataset_id", "file_id", "ledger_id",
//   "trades_key", "declared_key", "produces_key", "balance_key", "totals_key", "scores_key", "traced_key"]
//   those of cypher/schema
SHOW CONSTRAINTS YIELD name
RETURN 'missing: ' + nullIf(trim(reduce(left = reduce(all = ' ', n IN $expected | all + n + ' '),
                                        n IN collect(name) | replace(left, ' ' + n + ' ', ' '))), '') AS finding
