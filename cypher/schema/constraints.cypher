// One node a country, stage, product and dataset; one edge a key.
// Community edition cannot require that a property exists: the import proves that no key property is missing.
CREATE CONSTRAINT country_iso3 IF NOT EXISTS FOR (c:Country) REQUIRE c.iso3 IS UNIQUE;
CREATE CONSTRAINT stage_id IF NOT EXISTS FOR (s:Stage) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT product_hs IF NOT EXISTS FOR (p:Product) REQUIRE p.hs IS UNIQUE;
CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (d:Dataset) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT file_id IF NOT EXISTS FOR (f:File) REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT ledger_id IF NOT EXISTS FOR (l:Ledger) REQUIRE l.id IS UNIQUE;
CREATE CONSTRAINT trades_key IF NOT EXISTS FOR ()-[t:TRADES]-() REQUIRE (t.exporter, t.importer, t.year, t.stage) IS UNIQUE;
CREATE CONSTRAINT declared_key IF NOT EXISTS FOR ()-[d:DECLARED]-() REQUIRE (d.exporter, d.importer, d.year, d.hs, d.side, d.dataset) IS UNIQUE;
CREATE CONSTRAINT produces_key IF NOT EXISTS FOR ()-[p:PRODUCES]-() REQUIRE (p.country, p.stage, p.year, p.dataset) IS UNIQUE;
CREATE CONSTRAINT balance_key IF NOT EXISTS FOR ()-[b:BALANCE]-() REQUIRE (b.country, b.stage, b.year) IS UNIQUE;
CREATE CONSTRAINT totals_key IF NOT EXISTS FOR ()-[t:TOTALS]-() REQUIRE (t.country, t.year, t.item, t.form, t.dataset) IS UNIQUE;
CREATE CONSTRAINT scores_key IF NOT EXISTS FOR ()-[s:SCORES]-() REQUIRE (s.country, s.stage, s.year, s.basis, s.merged) IS UNIQUE;
CREATE CONSTRAINT traced_key IF NOT EXISTS FOR ()-[t:TRACED]-() REQUIRE (t.origin, t.user, t.year, t.stage) IS UNIQUE;
