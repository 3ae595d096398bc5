// title: Years of trade without mine production
// description: Flows are there, and no world basis of mine production is: supply shares and net import reliance
//   of the year are undefined. Import production (--as production).
// severity: warning
CALL () {
  MATCH ()-[p:PRODUCES]->()
  WHERE p.worldBasis AND p.stage = 'ore'
  RETURN collect(DISTINCT p.year) AS mined
}
MATCH ()-[t:TRADES]->()
WHERE NOT t.year IN mined
WITH t.year AS year, count(*) AS flows
RETURN year + ': ' + flows + ' flows and no mine production of the world' AS finding, year, flows AS value
ORDER BY year
