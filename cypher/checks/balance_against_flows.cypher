// title: Balances that are not the sums of their flows
// description: Imports or exports of a balance are not the sum of the flows of the country, stage and year, or
//   its reported production is not the preferred figure: the flows changed and the balance was not made again.
//   Import the data package or the file once more.
// severity: error
CALL () {
  MATCH ()-[t:TRADES]->()
  WHERE t.reoTonnes > 0
  UNWIND [{country: t.importer, imports: t.reoTonnes, exports: 0.0},
         {country: t.exporter, imports: 0.0, exports: t.reoTonnes}]
    AS side
  RETURN side.country AS country, t.stage AS stage, t.year AS year, side.imports AS imports, side.exports AS exports,
         null AS produced, null AS balance
  UNION ALL
  MATCH ()-[p:PRODUCES]->()
  WHERE p.preferred AND p.country <> 'WLD'
  RETURN p.country AS country, p.stage AS stage, p.year AS year, 0.0 AS imports, 0.0 AS exports,
         p.reoTonnes AS produced,
         null AS balance
  UNION ALL
  MATCH ()-[b:BALANCE]->()
  RETURN b.country AS country, b.stage AS stage, b.year AS year, 0.0 AS imports, 0.0 AS exports,
         null AS produced, b AS balance
}
WITH country, stage, year, sum(imports) AS imports, sum(exports) AS exports, max(produced) AS produced,
     head(collect(balance)) AS b
WITH country, stage, year, CASE
    WHEN b IS NULL THEN 'trade or production and no balance'
    WHEN abs(imports - coalesce(b.imports, 0.0)) > 1e-9 * imports + 1e-9
      THEN 'imports of ' + toString(round(imports, 3)) + ' t REO in flows and '
        + coalesce(toString(round(b.imports, 3)), 'none')
             + ' in the balance'
    WHEN abs(exports - coalesce(b.exports, 0.0)) > 1e-9 * exports + 1e-9
      THEN 'exports of ' + toString(round(exports, 3)) + ' t REO in flows and '
        + coalesce(toString(round(b.exports, 3)), 'none')
             + ' in the balance'
    WHEN produced IS NULL AND b.productionBasis = 'reported' THEN 'reported production that nobody reports'
    WHEN produced IS NOT NULL AND NOT coalesce(abs(produced - b.production) <= 1e-9 * produced, false)
      THEN 'production of ' + toString(round(produced, 3)) + ' t REO reported and '
             + coalesce(toString(round(b.production, 3)), 'none') + ' in the balance' END AS what
WHERE what IS NOT NULL
RETURN country + ', ' + stage + ', ' + year + ': ' + what AS finding, year, stage, country
ORDER BY finding
