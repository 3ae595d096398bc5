// title: Flows outside what the two sides say
// description: Both sides have a figure, and that of the flow is not between them; or the mirror gap is not the
//   importer's less the exporter's. Somebody changed one of the three. Import the data again.
// severity: error
MATCH ()-[t:TRADES]->()
WHERE t.exporterReoTonnes IS NOT NULL AND t.importerReoTonnes IS NOT NULL
WITH t, t.exporterReoTonnes AS x, t.importerReoTonnes AS m, 1e-9 * (t.exporterReoTonnes + t.importerReoTonnes) AS hair
WITH t, x, m, CASE
    WHEN t.reoTonnes IS NULL THEN 'the flow has no weight, and both sides have one'
    WHEN (t.reoTonnes > x + hair AND t.reoTonnes > m + hair) OR (t.reoTonnes < x - hair AND t.reoTonnes < m - hair)
      THEN toString(round(t.reoTonnes, 3)) + ' t REO, exporter ' + toString(round(x, 3)) + ' t, importer '
             + toString(round(m, 3)) + ' t'
    WHEN t.mirrorGap IS NULL OR abs(t.mirrorGap - (m - x)) > hair
      THEN 'mirror gap is ' + coalesce(toString(round(t.mirrorGap, 3)), 'missing') + ' and not '
             + toString(round(m - x, 3)) + ' t REO' END AS what
WHERE what IS NOT NULL
RETURN t.exporter + ' to ' + t.importer + ', ' + t.stage + ', ' + t.year + ': ' + what AS finding,
       t.year AS year, t.stage AS stage, t.exporter AS exporter, t.importer AS importer, t.reoTonnes AS value
ORDER BY finding
