// title: Trade of states that are no more
// description: Flows of a country that no longer exists under its code: counted apart from its successors.
//   Merge them in a question (--merge) where both years are compared.
// severity: note
MATCH (c:Country {kind: 'former'})-[t:TRADES]-()
WITH c, t.stage AS stage, min(t.year) AS first, max(t.year) AS last, count(*) AS number
RETURN c.iso3 + ' (' + c.name + '), ' + stage + ', ' + first + ' to ' + last + ': ' + number
         + ' flows of a former state' AS finding,
       stage, c.iso3 AS country, number AS value
ORDER BY finding
