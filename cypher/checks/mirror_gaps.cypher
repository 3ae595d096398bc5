// title: Large trade on which the two sides differ
// description: Exporter and importer declare amounts that differ by more than the ratio and the tonnes. The
//   importer's usually stands (docs/method.md); quote both.
// severity: note
// param: ratio = 1.5    beyond which the settlement flags a flow (coefficients.csv, mirror_ratio)
// param: tonnes = 1000    REO tonnes; smaller gaps change no total
MATCH ()-[t:TRADES]->()
WHERE abs(t.mirrorGap) >= $tonnes
WITH t, t.exporterReoTonnes AS x, t.importerReoTonnes AS m
WHERE x > $ratio * m OR m > $ratio * x
RETURN t.exporter + ' to ' + t.importer + ', ' + t.stage + ', ' + t.year + ': exporter '
         + toInteger(round(x)) + ' t REO, importer ' + toInteger(round(m)) + ' t REO' AS finding,
       t.year AS year, t.stage AS stage, t.exporter AS exporter, t.importer AS importer, t.mirrorGap AS value
ORDER BY abs(value) DESC, year, stage, exporter, importer
