package org.lanthanet.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.Settled;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Dataset;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.Bundle.ProductionBasis;
import org.neo4j.driver.TransactionContext;

/**
 * Writes into the graph. Every import is one transaction: all of it is stored, with its keys proven, or nothing. The same
 * content twice changes nothing.
 */
public final class Imports {
    /** Id under which the shipped data package stands. */
    public static final String BUNDLE = "lanthanet-bundle";

    private static final String CREATE_TRADES = """
            UNWIND $rows AS row
            MATCH (a:Country {iso3: row.from})
            MATCH (b:Country {iso3: row.to})
            CREATE (a)-[r:TRADES]->(b) SET r = row.properties""";
    private static final String CREATE_DECLARED = CREATE_TRADES.replace(":TRADES", ":DECLARED");
    private static final String CREATE_PRODUCES = """
            UNWIND $rows AS row
            MATCH (a:Country {iso3: row.from})
            MATCH (b:Stage {id: row.to})
            CREATE (a)-[r:PRODUCES]->(b) SET r = row.properties""";
    private static final String CREATE_TOTALS = CREATE_TRADES.replace(":TRADES", ":TOTALS");
    private static final String CREATE_COVERS = """
            UNWIND $rows AS row
            MATCH (a:Dataset {id: row.from})
            MATCH (b:Country {iso3: row.to})
            CREATE (a)-[r:COVERS]->(b) SET r = row.properties""";

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
            long replaced = held == null ? 0 : forgetBundle(tx, bundle);
            Set<String> kept = importedKeys(tx);
            List<Map<String, Object>> trades = settled.flows().stream()
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
            writeNodes(batches, bundle);
            batches.create("declarations", declared, CREATE_DECLARED);
            batches.create("flows", trades, CREATE_TRADES);
            writeProduction(batches, bundle);
            batches.create(
                    "published totals",
                    bundle.totals().stream()
                            .map(t -> Rows.edge(t.country(), Production.WORLD, Rows.totals(t)))
                            .toList(),
                    CREATE_TOTALS);
            batches.create(
                    "coverage",
                    bundle.coverages().stream()
                            .map(c -> Rows.edge(c.dataset(), coverageNode(c), Rows.covers(c)))
                            .toList(),
                    CREATE_COVERS);
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

    private static String coverageNode(Coverage c) {
        return c.reporter().equals(Coverage.ANY) ? Production.WORLD : c.reporter();
    }

    private static String key(Flow f) {
        return f.year() + ">" + f.stage().id() + ">" + f.exporter() + ">" + f.importer();
    }

    private static long forgetBundle(TransactionContext tx, Bundle bundle) {
        List<String> ids = bundle.datasets().stream().map(Dataset::id).toList();
        long gone = tx.run("MATCH ()-[t:TRADES]->() WHERE t.method <> 'imported' DELETE t RETURN count(t) AS n")
                .single()
                .get("n")
                .asLong();
        for (String type : List.of("DECLARED", "PRODUCES", "TOTALS")) {
            tx.run("MATCH ()-[r:" + type + "]->() WHERE r.dataset IN $ids DELETE r", Map.of("ids", ids))
                    .consume();
        }
        tx.run("MATCH (d:Dataset)-[r:COVERS]->() WHERE d.id IN $ids DELETE r", Map.of("ids", ids))
                .consume();
        return gone;
    }

    private static Set<String> importedKeys(TransactionContext tx) {
        return new HashSet<>(tx.run("""
                        MATCH ()-[t:TRADES]->() WHERE t.method = 'imported'
                        RETURN t.year + '>' + t.stage + '>' + t.exporter + '>' + t.importer AS key""").list(r -> r.get("key").asString()));
    }

    private static void writeNodes(Batches batches, Bundle bundle) {
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
                                "rows", rowsOf(bundle, d, counts)))
                        .toList(),
                """
                UNWIND $rows AS row MERGE (d:Dataset {id: row.id})
                SET d.title = row.title, d.publisher = row.publisher, d.edition = row.edition,
                    d.licence = row.licence, d.url = row.url, d.rows = row.rows, d.rejected = 0, d.kind = 'bundled'""");
    }

    private static long rowsOf(Bundle bundle, Dataset d, Map<String, Long> declarations) {
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

    private static void writeProduction(Batches batches, Bundle bundle) {
        batches.create(
                "production",
                bundle.productions().stream()
                        .map(p -> Rows.edge(
                                p.country(),
                                p.stage().id(),
                                Rows.produces(p, isPreferred(p, bundle), isWorldBasis(p, bundle))))
                        .toList(),
                CREATE_PRODUCES);
    }

    /** Whether this is the dataset the country's own figure of the year is taken from. */
    private static boolean isPreferred(Production p, Bundle bundle) {
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
    private static boolean isWorldBasis(Production p, Bundle bundle) {
        return p.stage() != Stage.ORE
                || bundle.productionBasis().stream()
                        .anyMatch(b -> b.country().equals(Coverage.ANY)
                                && p.year() >= b.yearFrom()
                                && p.year() <= b.yearTo()
                                && p.dataset().equals(b.dataset()));
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
            replaced += tx.run("""
                            UNWIND $rows AS row
                            MATCH (:Country {iso3: row.from})-[t:TRADES]->(:Country {iso3: row.to})
                            WHERE t.year = row.properties.year AND t.stage = row.properties.stage
                            DELETE t RETURN count(t) AS n""", Map.of("rows", rows)).single().get("n").asLong();
            Batches batches = new Batches(tx, progress, rows.size());
            batches.create("flows", rows, CREATE_TRADES);
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
            tx.run("""
                            UNWIND $rows AS row
                            MATCH (:Country {iso3: row.from})-[p:PRODUCES]->(:Stage {id: row.to})
                            WHERE p.year = row.properties.year SET p.preferred = false""", Map.of("rows", rows)).consume();
            Batches batches = new Batches(tx, progress, rows.size());
            batches.create("production", rows, CREATE_PRODUCES);
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
