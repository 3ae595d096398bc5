// title: What was declared of the trade of a pair in a year
// topic: Data quality and provenance
// description: Every declaration of the year from exporter to importer, of either side, under any code: what the
//   flows of that pair and year were settled from. The stage is the one the code typically stands at; rules may place
//   it at another, or refuse it. gross_t is empty where no weight was declared; mass_status says whose weight it is.
// param: country = "USA"    the exporter
// param: partner = "CHN"    the importer
// param: year = 2022    calendar year
MATCH (:Country {iso3: $country})-[d:DECLARED {year: $year}]->(:Country {iso3: $partner})
OPTIONAL MATCH (p:Product {hs: d.hs})-[:TYPICALLY_AT]->(s:Stage)
OPTIONAL MATCH (set:Dataset {id: d.dataset})
RETURN d.hs AS hs, p.name AS product, s.id AS typical_stage, d.side AS side, d.grossTonnes AS gross_t,
       d.massStatus AS mass_status, d.valueUsd AS usd, d.valuation AS valuation, d.dataset AS dataset,
       set.edition AS edition
ORDER BY hs, side, dataset
