package org.lanthanet.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Dataset;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.Bundle.ProductionBasis;
import org.neo4j.driver.TransactionContext;

/** Writes the tables of the data package and the flows settled from them, within one transaction. */
final class BundleWriter {
    private final TransactionContext tx;
    private final Bundle bundle;
    private final List<String> datasets;

    BundleWriter(TransactionContext tx, Bundle bundle) {
        this.tx = tx;
        this.bundle = bundle;
        this.datasets = bundle.datasets().stream().map(Dataset::id).toList();
    }

    /** Removes an earlier edition; flows and production of the user's stay. Returns the number of flows removed. */
    long forget() {
        long gone = tx.run("MATCH ()-[t:TRADES]->() WHERE t.method <> 'imported' DELETE t RETURN count(t) AS n")
                .single()
                .get("n")
                .asLong();
        for (String type : List.of("DECLARED", "PRODUCES", "TOTALS")) {
            tx.run("MATCH ()-[r:" + type + "]->() WHERE r.dataset IN $ids DELETE r", Map.of("ids", datasets))
                    .consume();
        }
        tx.run("MATCH (d:Dataset)-[r:COVERS]->() WHERE d.id IN $ids DELETE r", Map.of("ids", datasets))
                .consume();
        return gone;
    }

    /** Writes everything; a flow the user imported keeps its place. */
    Batches write(List<Flow> flows, ImportProgress progress) {
        Set<String> kept = importedKeys();
        List<Map<String, Object>> trades = flows.stream()
                .filter(f -> !kept.contains(key(f)))
                .map(f -> Rows.edge(f.exporter(), f.importer(), Rows.trades(f)))
                .toList();
        List<Map<String, Object>> declared = bundle.declarations().stream()
                .map(d -> Rows.edge(d.exporter(), d.importer(), Rows.declared(d)))
                .toList();
        Batches batches = new Batches(
                tx,
                progress,
                trades.size() + declared.size() + bundle.countries().size());
        nodes(batches);
        batches.create("declarations", declared, EdgeCypher.DECLARED);
        batches.create("flows", trades, EdgeCypher.TRADES);
        production(batches);
        batches.create(
                "published totals",
                bundle.totals().stream()
                        .map(t -> Rows.edge(t.country(), Production.WORLD, Rows.totals(t)))
                        .toList(),
                EdgeCypher.TOTALS);
        batches.create(
                "coverage",
                bundle.coverages().stream()
                        .map(c -> Rows.edge(c.dataset(), coverageNode(c), Rows.covers(c)))
                        .toList(),
                EdgeCypher.COVERS);
        return batches;
    }

    private static String coverageNode(Coverage c) {
        return c.reporter().equals(Coverage.ANY) ? Production.WORLD : c.reporter();
    }

    private static String key(Flow f) {
        return f.year() + ">" + f.stage().id() + ">" + f.exporter() + ">" + f.importer();
    }

    private Set<String> importedKeys() {
        return new HashSet<>(tx.run("""
                        MATCH ()-[t:TRADES]->() WHERE t.method = 'imported'
                        RETURN t.year + '>' + t.stage + '>' + t.exporter + '>' + t.importer AS key""").list(r -> r.get("key").asString()));
    }

    private void nodes(Batches batches) {
        batches.merge(
                "countries",
                bundle.countries().stream()
                        .map(c -> {
                            Map<String, Object> row = new HashMap<>();
                            row.put("iso3", c.iso3());
                            row.put("name", c.name());
                            row.put("m49", c.m49());
                            row.put("kind", c.kind().name().toLowerCase(Locale.ROOT));
                            return row;
                        })
                        .toList(),
                "UNWIND $rows AS row MERGE (c:Country {iso3: row.iso3})"
                        + " SET c.name = row.name, c.m49 = row.m49, c.kind = row.kind");
        batches.merge(
                "stages",
                bundle.stages().stream()
                        .map(s -> Map.<String, Object>of(
                                "id", s.stage().id(),
                                "name", s.name(),
                                "position", s.stage().position(),
                                "description", s.description()))
                        .toList(),
                "UNWIND $rows AS row MERGE (s:Stage {id: row.id})"
                        + " SET s.name = row.name, s.position = row.position, s.description = row.description");
        batches.merge(
                "stage links",
                feeds(new Coefficients(bundle.coefficients())),
                "UNWIND $rows AS row MATCH (a:Stage {id: row.from}) MATCH (b:Stage {id: row.to})"
                        + " MERGE (a)-[f:FEEDS]->(b) SET f.yield = row.yield");
        batches.merge(
                "products",
                bundle.products().stream()
                        .map(p -> Map.<String, Object>of(
                                "hs",
                                p.hs(),
                                "name",
                                p.name(),
                                "stage",
                                p.stage().id()))
                        .toList(),
                "UNWIND $rows AS row MATCH (s:Stage {id: row.stage}) MERGE (p:Product {hs: row.hs})"
                        + " SET p.name = row.name MERGE (p)-[:TYPICALLY_AT]->(s)");
        Map<String, Long> counts = bundle.declarationsByDataset();
        batches.merge(
                "datasets",
                bundle.datasets().stream()
                        .map(d -> Map.<String, Object>of(
                                "id", d.id(),
                                "title", d.title(),
                                "publisher", d.publisher(),
                                "edition", d.edition(),
                                "licence", d.licence(),
                                "url", d.url(),
                                "rows", rowsOf(d, counts)))
                        .toList(),
                """
                UNWIND $rows AS row MERGE (d:Dataset {id: row.id})
                SET d.title = row.title, d.publisher = row.publisher, d.edition = row.edition,
                    d.licence = row.licence, d.url = row.url, d.rows = row.rows, d.rejected = 0, d.kind = 'bundled'""");
    }

    private long rowsOf(Dataset d, Map<String, Long> declarations) {
        return declarations.getOrDefault(d.id(), 0L)
                + bundle.productions().stream()
                        .filter(p -> p.dataset().equals(d.id()))
                        .count()
                + bundle.totals().stream()
                        .filter(t -> t.dataset().equals(d.id()))
                        .count();
    }

    private static List<Map<String, Object>> feeds(Coefficients coefficients) {
        List<Map<String, Object>> feeds = new ArrayList<>();
        for (Stage stage : List.of(Stage.ORE, Stage.COMPOUND, Stage.METAL)) {
            Stage next = Stage.values()[stage.ordinal() + 1];
            feeds.add(Map.of(
                    "from", stage.id(),
                    "to", next.id(),
                    "yield", coefficients.value("yield_" + stage.id() + "_" + next.id())));
        }
        return feeds;
    }

    private void production(Batches batches) {
        batches.create(
                "production",
                bundle.productions().stream()
                        .map(p -> Rows.edge(
                                p.country(), p.stage().id(), Rows.produces(p, isPreferred(p), isWorldBasis(p))))
                        .toList(),
                EdgeCypher.PRODUCES);
        // the user's own figure stays the one used; the world goes back to the package where that speaks of the year
        tx.run("""
                        MATCH (c:Country)-[own:PRODUCES]->(s:Stage) WHERE NOT own.dataset IN $ids
                        MATCH (c)-[p:PRODUCES]->(s) WHERE p.dataset IN $ids AND p.year = own.year
                        SET p.preferred = false""", Map.of("ids", datasets)).consume();
        tx.run("""
                        MATCH ()-[own:PRODUCES]->(s:Stage) WHERE NOT own.dataset IN $ids AND own.worldBasis
                        MATCH ()-[p:PRODUCES]->(s) WHERE p.dataset IN $ids AND p.year = own.year AND p.worldBasis
                        SET own.worldBasis = false""", Map.of("ids", datasets)).consume();
    }

    /** Whether this is the dataset the country's own figure of the year is taken from. */
    private boolean isPreferred(Production p) {
        if (p.stage() != Stage.ORE) {
            return true;
        }
        List<ProductionBasis> speaking = bundle.productionBasis().stream()
                .filter(b -> p.year() >= b.yearFrom() && p.year() <= b.yearTo())
                .filter(b -> b.country().equals(p.country()) || b.country().equals(Coverage.ANY))
                .toList();
        Stream<ProductionBasis> own = speaking.stream().filter(b -> b.country().equals(p.country()));
        String dataset = own.findFirst()
                .or(() -> speaking.stream().findFirst())
                .map(ProductionBasis::dataset)
                .orElse("");
        return p.dataset().equals(dataset);
    }

    /** Whether this is the dataset world shares of the year are taken from. */
    private boolean isWorldBasis(Production p) {
        return p.stage() != Stage.ORE
                || bundle.productionBasis().stream()
                        .anyMatch(b -> b.country().equals(Coverage.ANY)
                                && p.year() >= b.yearFrom()
                                && p.year() <= b.yearTo()
                                && p.dataset().equals(b.dataset()));
    }
}
