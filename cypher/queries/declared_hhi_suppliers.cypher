// title: Concentration of a country's suppliers as one dataset has it
// topic: Concentration and dependence
// description: HHI of imports of one six-digit code by partner, in US dollars, on the rows of one dataset alone
//   as they were declared, before any settlement; one row a year. Rows without a value are left out. coverage says which
//   partners the dataset would hold: all, the largest, or listed ones; none where it does not say.
// param: hs = "850511"    the code
// param: country = "USA"    the importer
// param: dataset = "baci"    id of the dataset: MATCH (d:Dataset) RETURN d.id
MATCH (:Country)-[d:DECLARED {hs: $hs, dataset: $dataset}]->(:Country {iso3: $country})
WHERE d.side IN ['import', 'both'] AND d.valueUsd > 0
WITH d.year AS year, collect(d.valueUsd) AS values, sum(d.valueUsd) AS imports_usd
RETURN year, size(values) AS suppliers, imports_usd,
       reduce(hhi = 0.0, v IN values | hhi + (v / imports_usd) ^ 2) AS declared_hhi_suppliers,
       coalesce(COLLECT {
         MATCH (:Dataset {id: $dataset})-[c:COVERS]->(r:Country)
         WHERE r.iso3 IN [$country, 'WLD'] AND $hs STARTS WITH c.hs AND c.side IN ['import', 'both']
           AND c.yearFrom <= year <= c.yearTo
         RETURN c.extent ORDER BY c.extent LIMIT 1
       }[0], 'none') AS coverage
ORDER BY year
