package org.lanthanet.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.model.Stage;

/** What the graph holds, as far as an import must know it. An import changes it to what the graph shall hold. */
final class GraphState {
    /** What makes a production figure one. */
    record ProductionKey(int year, String country, Stage stage, String dataset) {
        static ProductionKey of(Production p) {
            return new ProductionKey(p.year(), p.country(), p.stage(), p.dataset());
        }
    }

    /** What makes a published total one. */
    record TotalKey(int year, String country, PublishedTotal.Item item, String form, String dataset) {
        static TotalKey of(PublishedTotal t) {
            return new TotalKey(t.year(), t.country(), t.item(), t.form(), t.dataset());
        }
    }

    final Map<Declaration.Key, Stored<Declaration>> declarations = new LinkedHashMap<>();
    final Map<ProductionKey, Stored<Production>> productions = new LinkedHashMap<>();
    final Map<TotalKey, Stored<PublishedTotal>> totals = new LinkedHashMap<>();
    /** All flows, settled and imported. */
    final Map<Flow.Key, Stored<Flow>> flows = new TreeMap<>();
    /** Those the user imported, whether or not they stand among the flows yet. */
    final Map<Flow.Key, Stored<Flow>> importedFlows = new TreeMap<>();

    final HeldCoverage coverages = new HeldCoverage();
    boolean empty = true;
    long version;

    @Nullable
    Prefer prefer;

    private GraphState() {}

    /** The state of a graph that holds nothing. */
    static GraphState ofNothing() {
        return new GraphState();
    }

    static GraphState read(GraphTx tx) {
        GraphState state = new GraphState();
        state.empty = tx.number("MATCH (s:Stage) RETURN count(s) AS n", Map.of()) == 0;
        rows(
                tx,
                "MATCH (l:Ledger {id: 'imports'}) RETURN properties(l) AS p",
                l -> state.version = (Long) l.getOrDefault("version", 0L));
        state.prefer = preference(tx);
        rows(tx, "MATCH ()-[r:DECLARED]->() RETURN properties(r) AS p", p -> {
            Declaration d = Rows.declaration(p);
            state.declarations.put(d.key(), new Stored<>(d, file(p)));
        });
        rows(tx, "MATCH ()-[r:PRODUCES]->() RETURN properties(r) AS p", p -> {
            Production production = Rows.production(p);
            state.productions.put(ProductionKey.of(production), new Stored<>(production, file(p)));
        });
        rows(tx, "MATCH ()-[r:TOTALS]->() RETURN properties(r) AS p", p -> {
            PublishedTotal total = Rows.total(p);
            state.totals.put(TotalKey.of(total), new Stored<>(total, file(p)));
        });
        rows(tx, "MATCH ()-[r:TRADES]->() RETURN properties(r) AS p", p -> {
            Flow flow = Rows.flow(p);
            Stored<Flow> stored = new Stored<>(flow, file(p));
            state.flows.put(flow.key(), stored);
            if (flow.method() == Flow.Method.IMPORTED) {
                state.importedFlows.put(flow.key(), stored);
            }
        });
        try (Stream<Map<String, Object>> covers = tx.run(
                "MATCH (d:Dataset)-[c:COVERS]->(n:Country)"
                        + " RETURN d.id AS dataset, n.iso3 AS reporter, properties(c) AS p",
                Map.of())) {
            covers.forEach(row -> {
                Map<String, Object> p = Rows.map(row.get("p"));
                state.coverages.add(
                        new Stored<>(Rows.coverage(Rows.text(row, "dataset"), Rows.text(row, "reporter"), p), file(p)));
            });
        }
        return state;
    }

    /** Which statement stands where two exist, as last settled; null if never. */
    static @Nullable Prefer preference(GraphTx tx) {
        try (Stream<Map<String, Object>> rows =
                tx.run("MATCH (l:Ledger {id: 'imports'}) WHERE l.prefer IS NOT NULL RETURN l.prefer AS p", Map.of())) {
            return rows.findFirst()
                    .map(row -> Prefer.valueOf(Rows.text(row, "p").toUpperCase(Locale.ROOT)))
                    .orElse(null);
        }
    }

    /** Everything that was declared, of all years. */
    static List<Declaration> declarations(GraphTx tx) {
        List<Declaration> declarations = new ArrayList<>();
        rows(tx, "MATCH ()-[r:DECLARED]->() RETURN properties(r) AS p", p -> declarations.add(Rows.declaration(p)));
        return declarations;
    }

    private interface Taker {
        void take(Map<String, Object> properties);
    }

    private static void rows(GraphTx tx, String cypher, Taker taker) {
        try (Stream<Map<String, Object>> rows = tx.run(cypher, Map.of())) {
            rows.forEach(row -> taker.take(Rows.map(row.get("p"))));
        }
    }

    private static @Nullable String file(Map<String, Object> properties) {
        Object file = properties.get(Rows.FILE);
        return file == null ? null : String.valueOf(file);
    }

    /** The records without the files they came from. */
    static <T> List<T> values(Collection<Stored<T>> stored) {
        return stored.stream().map(Stored::value).toList();
    }

    /** The files, by id, that records of each dataset came from. */
    Map<String, Set<String>> filesByDataset() {
        Map<String, Set<String>> files = new HashMap<>();
        declarations.values().forEach(s -> add(files, s.value().dataset(), s.file()));
        productions.values().forEach(s -> add(files, s.value().dataset(), s.file()));
        totals.values().forEach(s -> add(files, s.value().dataset(), s.file()));
        importedFlows.values().forEach(s -> add(files, s.value().datasets().get(0), s.file()));
        return files;
    }

    private static void add(Map<String, Set<String>> files, String dataset, @Nullable String file) {
        if (file != null) {
            files.computeIfAbsent(dataset, id -> new HashSet<>()).add(file);
        }
    }
}
