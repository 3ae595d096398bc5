// title: The statements behind a flow
// topic: Data quality and provenance
// description: Two countries with everything declared of their trade in a year and the flows settled from it, as a
//   drawing: click an edge for its code, side, dataset and weights.
// view: graph
// param: country = "USA"    one country
// param: partner = "CHN"    the other
// param: year = 2022    calendar year
MATCH path = (:Country {iso3: $country})-[r:DECLARED|TRADES {year: $year}]-(:Country {iso3: $partner})
RETURN path
ORDER BY type(r), r.exporter, coalesce(r.hs, r.stage), r.side, r.dataset
LIMIT 200
