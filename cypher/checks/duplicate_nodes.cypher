// title: Nodes that stand twice
// description: Two nodes of one kind whose keys are the same but for case and blanks. Sums over the one miss
//   what hangs on the other. Move the edges to one and delete the other.
// severity: error
UNWIND [['Country', 'iso3'], ['Stage', 'id'], ['Product', 'hs'], ['Dataset', 'id'], ['File', 'id'],
       ['Ledger', 'id']] AS kind
MATCH (n)
WHERE kind[0] IN labels(n)
WITH kind[0] AS label, toString(n[kind[1]]) AS key
ORDER BY key
WITH label, toLower(trim(key)) AS same, collect(key) AS keys
WHERE same IS NOT NULL AND size(keys) > 1
RETURN label + ' stands ' + size(keys) + ' times: ' + reduce(s = head(keys), k IN tail(keys) | s + ', '
         + k) AS finding,
       size(keys) AS value
ORDER BY finding
