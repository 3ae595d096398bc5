package org.lanthanet.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Settled;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.source.Bundle;
import org.neo4j.driver.TransactionContext;

/**
 * Writes into the graph. Every import is one transaction: all of it is stored, with its keys proven, or nothing. The same
 * content twice changes nothing.
 */
public final class Imports {
    /** Id under which the shipped data package stands. */
    public static final String BUNDLE = "lanthanet-bundle";

    private final GraphStore store;
    private final Clock clock;
    private final ImportProgress progress;

    public Imports(GraphStore store, ImportProgress progress) {
        this(store, progress, Clock.systemUTC());
    }

    Imports(GraphStore store, ImportProgress progress, Clock clock) {
        this.store = store;
        this.progress = progress;
        this.clock = clock;
    }

    /** Whether the store holds this edition of the data package, however it was settled. */
    public boolean holdsBundle(String sha256) {
        return holds(BUNDLE, sha256);
    }

    private boolean holds(String dataset, String sha256) {
        return !store.read(
                        "MATCH (d:Dataset {id: $id}) WHERE d.sha256 = $sha256 RETURN d.id",
                        Map.of("id", dataset, "sha256", sha256),
                        r -> r)
                .isEmpty();
    }

    /**
     * Stores the data package with the flows settled from it, in place of an earlier edition of it. Flows the user
     * imported stay as they are.
     */
    public ImportSummary bundle(Bundle bundle, Settled settled, Prefer prefer) {
        Prefer held = bundlePreference();
        if (prefer == held && holds(BUNDLE, bundle.sha256())) {
            return ImportSummary.unchanged(BUNDLE);
        }
        store.ensureSchema();
        return store.write(tx -> {
            BundleWriter writer = new BundleWriter(tx, bundle);
            long replaced = held == null ? 0 : writer.forget();
            Batches batches = writer.write(settled.flows(), progress);
            batches.announce("proving keys");
            EdgeKeys.prove(tx, EdgeKeys.values());
            batches.announce("committing");
            mark(
                    tx,
                    BUNDLE,
                    Map.of(
                            "title",
                            "LanthaNet data package",
                            "publisher",
                            "LanthaNet",
                            "edition",
                            bundle.version(),
                            "licence",
                            "see the datasets",
                            "sha256",
                            bundle.sha256(),
                            "prefer",
                            prefer.name().toLowerCase(Locale.ROOT),
                            "rows",
                            settled.declarations(),
                            "rejected",
                            settled.refused().values().stream()
                                    .mapToInt(Settled.Refused::declarations)
                                    .sum(),
                            "kind",
                            "package"));
            return new ImportSummary(BUNDLE, false, batches.written(), replaced);
        });
    }

    /** Which statement stood when the data package was settled, or null if the store holds none. */
    public @Nullable Prefer bundlePreference() {
        return store
                .read(
                        "MATCH (d:Dataset {id: $id}) RETURN d.prefer AS prefer",
                        Map.of("id", BUNDLE),
                        r -> r.get("prefer"))
                .stream()
                .filter(v -> !v.isNull())
                .map(v -> Prefer.valueOf(v.asString().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    /** Stores flows somebody has settled already; each takes the place of the flow of its year, pair and stage. */
    public ImportSummary flows(String dataset, String sha256, List<Flow> flows, long rejected) {
        if (holds(dataset, sha256)) {
            return ImportSummary.unchanged(dataset);
        }
        store.ensureSchema();
        return store.write(tx -> {
            requireBundle(tx);
            long replaced = tx.run(
                            "MATCH ()-[t:TRADES]->() WHERE t.method = 'imported' AND $id IN t.datasets DELETE t"
                                    + " RETURN count(t) AS n",
                            Map.of("id", dataset))
                    .single()
                    .get("n")
                    .asLong();
            List<Map<String, Object>> rows = flows.stream()
                    .map(f -> Rows.edge(f.exporter(), f.importer(), Rows.trades(f)))
                    .toList();
            supersede(tx, """
                    UNWIND $rows AS row
                    MATCH (:Country {iso3: row.from})-[t:TRADES {method: 'imported'}]->(:Country {iso3: row.to})
                    WHERE t.year = row.properties.year AND t.stage = row.properties.stage
                    UNWIND t.datasets AS id""", rows);
            replaced += tx.run("""
                            UNWIND $rows AS row
                            MATCH (:Country {iso3: row.from})-[t:TRADES]->(:Country {iso3: row.to})
                            WHERE t.year = row.properties.year AND t.stage = row.properties.stage
                            DELETE t RETURN count(t) AS n""", Map.of("rows", rows)).single().get("n").asLong();
            Batches batches = new Batches(tx, progress, rows.size());
            batches.create("flows", rows, EdgeCypher.TRADES);
            EdgeKeys.prove(tx, EdgeKeys.TRADES);
            markFile(tx, dataset, "flows imported by the user", sha256, flows.size(), rejected, "flows");
            return new ImportSummary(dataset, false, batches.written(), replaced);
        });
    }

    /**
     * Stores production figures of the user's. They become the figures used for their country, stage and year; world
     * shares go on resting on one source a year.
     */
    public ImportSummary production(String dataset, String sha256, List<Production> productions, long rejected) {
        if (holds(dataset, sha256)) {
            return ImportSummary.unchanged(dataset);
        }
        store.ensureSchema();
        return store.write(tx -> {
            requireBundle(tx);
            long replaced = tx.run(
                            "MATCH ()-[p:PRODUCES]->() WHERE p.dataset = $id DELETE p RETURN count(p) AS n",
                            Map.of("id", dataset))
                    .single()
                    .get("n")
                    .asLong();
            List<Map<String, Object>> rows = productions.stream()
                    .map(p -> Rows.edge(p.country(), p.stage().id(), Rows.produces(p, true, false)))
                    .toList();
            supersede(tx, """
                    UNWIND $rows AS row
                    MATCH (:Country {iso3: row.from})-[p:PRODUCES]->(:Stage {id: row.to})
                    WHERE p.year = row.properties.year AND p.preferred
                    WITH p.dataset AS id""", rows);
            tx.run("""
                            UNWIND $rows AS row
                            MATCH (:Country {iso3: row.from})-[p:PRODUCES]->(:Stage {id: row.to})
                            WHERE p.year = row.properties.year SET p.preferred = false""", Map.of("rows", rows)).consume();
            Batches batches = new Batches(tx, progress, rows.size());
            batches.create("production", rows, EdgeCypher.PRODUCES);
            tx.run("""
                            MATCH ()-[p:PRODUCES]->() WHERE p.dataset = $id
                            AND NOT EXISTS {
                              MATCH ()-[o:PRODUCES]->()
                              WHERE o.year = p.year AND o.stage = p.stage AND o.worldBasis AND o.dataset <> $id }
                            SET p.worldBasis = true""", Map.of("id", dataset)).consume();
            EdgeKeys.prove(tx, EdgeKeys.PRODUCES);
            markFile(
                    tx, dataset, "production imported by the user", sha256, productions.size(), rejected, "production");
            return new ImportSummary(dataset, false, batches.written(), replaced);
        });
    }

    /** A file of the user's that no longer stands whole is not "already in the store": importing it again counts. */
    private static void supersede(TransactionContext tx, String files, List<Map<String, Object>> rows) {
        tx.run(
                        files + " WITH DISTINCT id MATCH (d:Dataset {id: id})"
                                + " WHERE d.kind IN ['flows', 'production'] REMOVE d.sha256",
                        Map.of("rows", rows))
                .consume();
    }

    /** Countries and stages come with the data package; edges need them. */
    private static void requireBundle(TransactionContext tx) {
        if (tx.run("MATCH (s:Stage) RETURN count(s) AS n").single().get("n").asLong() == 0) {
            throw new EmptyStoreException();
        }
    }

    private void markFile(
            TransactionContext tx, String id, String title, String sha256, long rows, long rejected, String kind) {
        mark(
                tx,
                id,
                Map.of(
                        "title", title,
                        "publisher", "user",
                        "edition", sha256.substring(0, 12),
                        "licence", "user's own",
                        "sha256", sha256,
                        "rows", rows,
                        "rejected", rejected,
                        "kind", kind));
    }

    private void mark(TransactionContext tx, String id, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("importedAt", Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
        tx.run("MERGE (d:Dataset {id: $id}) SET d += $properties", Map.of("id", id, "properties", all))
                .consume();
    }
}
