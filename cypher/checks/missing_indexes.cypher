// title: Indexes the schema lacks
// description: An index is not there, or is not ready: questions that start from a year read every edge. The
//   next import makes it.
// severity: warning
// param: expected = ["trades_year", "declared_year", "scores_year", "traced_year", "balance_year"]    those of
//   cypher/schema
SHOW INDEXES YIELD name, state
WHERE state = 'ONLINE'
RETURN 'missing: ' + nullIf(trim(reduce(left = reduce(all = ' ', n IN $expected | all + n + ' '),
                                        n IN collect(name) | replace(left, ' ' + n + ' ', ' '))), '') AS finding
