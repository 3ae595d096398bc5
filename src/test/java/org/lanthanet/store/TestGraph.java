package org.lanthanet.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.Settled;
import org.lanthanet.flow.Settlement;
import org.lanthanet.flow.SettlementOptions;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.flow.StageRules;
import org.lanthanet.model.Declaration;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.BundleReader;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

/** The one Neo4j of the test JVM, with authentication on, and ways to bring it into a known state. */
public final class TestGraph {
    public static final String PASSWORD = "only-for-tests";

    private static final Neo4j SERVER = start();
    private static final GraphStore STORE = GraphStore.open(address(PASSWORD));
    private static final Bundle FULL = BundleReader.shipped().read();

    private TestGraph() {}

    private static Neo4j start() {
        Neo4j server = Neo4jBuilders.newInProcessBuilder()
                .withDisabledServer()
                .withConfig(GraphDatabaseSettings.auth_enabled, true)
                .build();
        server.databaseManagementService()
                .database("system")
                .executeTransactionally("ALTER USER neo4j SET PASSWORD '" + PASSWORD + "' CHANGE NOT REQUIRED");
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    public static URI uri() {
        return SERVER.boltURI();
    }

    public static StoreAddress address(String password) {
        return new StoreAddress(uri(), "neo4j", password, null, Path.of("unused"));
    }

    /** The store, opened once. */
    public static GraphStore store() {
        return STORE;
    }

    /** The shipped data package. */
    public static Bundle fullBundle() {
        return FULL;
    }

    /** The shipped data package with only some of its declarations: quick to load. */
    public static Bundle bundle(Predicate<Declaration> which, String sha256) {
        return new Bundle(
                FULL.version(),
                sha256,
                FULL.countries(),
                FULL.stages(),
                FULL.products(),
                FULL.datasets(),
                FULL.coefficients(),
                FULL.rules(),
                FULL.coverages(),
                FULL.productions(),
                FULL.productionBasis(),
                FULL.totals(),
                FULL.declarations().stream().filter(which).toList());
    }

    public static Settled settle(Bundle bundle) {
        Coefficients coefficients = new Coefficients(bundle.coefficients());
        return new Settlement(
                        new StageRules(bundle.rules()),
                        coefficients,
                        SettlementOptions.of(coefficients, Prefer.DECLARED))
                .settle(bundle.declarations());
    }

    /** Removes everything but the schema. */
    public static void clear() {
        while (query("MATCH ()-[r]->() WITH r LIMIT 20000 DELETE r RETURN count(r) AS n")
                                .get(0)
                                .get("n")
                        instanceof Long n
                && n > 0) {
            // again
        }
        query("MATCH (n) DELETE n");
    }

    /** Makes sure the store holds the whole shipped package and nothing else. */
    public static void full() {
        Imports imports = new Imports(STORE, ImportProgress.NONE);
        boolean onlyBundle = query("MATCH (d:Dataset) WHERE NOT d.kind IN ['bundled', 'package'] RETURN d.id")
                .isEmpty();
        if (!onlyBundle || !imports.holdsBundle(FULL.sha256())) {
            clear();
            imports.bundle(FULL, settle(FULL), Prefer.DECLARED);
        }
    }

    /** Runs any Cypher as the test's own client. */
    public static List<Map<String, Object>> query(String cypher) {
        return STORE.write(tx -> tx.run(cypher).list(r -> r.asMap()));
    }

    /** Everything in the graph as text, for comparing two states. */
    public static String fingerprint() {
        List<Map<String, Object>> nodes =
                query("MATCH (n) RETURN labels(n) AS l, properties(n) AS p ORDER BY l[0], n.iso3, n.id, n.hs");
        List<Map<String, Object>> edges = query("""
                MATCH (a)-[r]->(b) RETURN type(r) AS t, coalesce(a.iso3, a.id, a.hs) AS x, coalesce(b.iso3, b.id) AS y,
                  properties(r) AS p ORDER BY t, x, y, r.year, r.stage, r.hs, r.side, r.dataset, r.form, r.item, r.yearFrom""");
        return Integer.toHexString(nodes.toString().hashCode())
                + "-"
                + Integer.toHexString(edges.toString().hashCode())
                + "-" + nodes.size() + "-" + edges.size();
    }
}
