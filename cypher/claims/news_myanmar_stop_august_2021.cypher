// topic: News
// class: held
// statement: China's imports of rare earths from Myanmar all but stopped in August 2021: 23 t in the month.
// source: Reuters, 2021, from data of China's customs
// expected: 23
// unit: t
RETURN null AS value, 'flows and declarations are of whole years; the store holds no months' AS because
