package org.lanthanet.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.Settled;
import org.lanthanet.flow.Settlement;
import org.lanthanet.flow.SettlementOptions;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.flow.StageRules;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Production;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.BundleReader;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.Version;

/** The one Neo4j of the test JVM, with authentication on, and ways to bring it into a known state. */
public final class TestGraph {
    public static final String PASSWORD = "only-for-tests";

    private static final Neo4j SERVER = start();
    private static final Snapshots STATES = snapshots();
    private static final GraphStore STORE = GraphStore.open(address(PASSWORD));
    private static final Bundle FULL = BundleReader.shipped().read();
    private static final Bundle SMALL = bundle(d -> d.year() >= 2021 && !d.hs().equals("850511"), "small");

    static {
        // while the store is empty indeed
        clear();
    }

    private TestGraph() {}

    private static Neo4j start() {
        Neo4j server = Neo4jBuilders.newInProcessBuilder()
                .withDisabledServer()
                .withConfig(GraphDatabaseSettings.auth_enabled, true)
                .withConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                // the harness gives 8 MB, a fifth of what the whole package takes
                .withConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(256))
                .build();
        server.databaseManagementService()
                .database("system")
                .executeTransactionally("ALTER USER neo4j SET PASSWORD '" + PASSWORD + "' CHANGE NOT REQUIRED");
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    private static Snapshots snapshots() {
        // what the program is made of, the data package among it, and how the states are asked for
        String digest = Classes.digest(
                Classes.place(GraphStore.class),
                Classes.place(TestGraph.class).resolve("org/lanthanet/store/TestGraph.class"));
        return new Snapshots(
                SERVER.defaultDatabaseService(), Path.of("target", "states"), Version.getNeo4jVersion() + "-" + digest);
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

    /** The shipped data package since 2021 without magnets. */
    public static Bundle smallBundle() {
        return SMALL;
    }

    /** The shipped data package with only some of its declarations: quick to load. */
    public static Bundle bundle(Predicate<Declaration> which, String sha256, Declaration... more) {
        return bundle(which, sha256, p -> true, more);
    }

    /** The same with only some of its production figures. */
    public static Bundle bundle(
            Predicate<Declaration> which, String sha256, Predicate<Production> produced, Declaration... more) {
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
                FULL.productions().stream().filter(produced).toList(),
                FULL.productionBasis(),
                FULL.totals(),
                Stream.concat(FULL.declarations().stream().filter(which), Stream.of(more))
                        .toList());
    }

    public static Settled settle(Bundle bundle) {
        Coefficients coefficients = new Coefficients(bundle.coefficients());
        return new Settlement(
                        new StageRules(bundle.rules()),
                        coefficients,
                        SettlementOptions.of(coefficients, Prefer.DECLARED))
                .settle(bundle.declarations());
    }

    /** Imports into the one Neo4j, telling nobody. */
    public static Imports imports() {
        return new Imports(STORE, FULL, ImportProgress.NONE);
    }

    /** Makes the store hold the schema and nothing else. */
    public static void clear() {
        STATES.bring("empty", STORE::ensureSchema);
    }

    /** Does the same without a restart: what is deleted costs a little, and queries stay planned. */
    public static void empty() {
        query("MATCH (n) DETACH DELETE n");
    }

    /** Makes the store hold the whole shipped package and nothing else. */
    public static void full() {
        bring("full", FULL);
    }

    /** Makes the store hold the small bundle and nothing else. */
    public static void small() {
        bring("small", SMALL);
    }

    private static void bring(String state, Bundle bundle) {
        STATES.bring(state, () -> {
            clear();
            imports().bundle(bundle, Prefer.DECLARED);
        });
    }

    /** Runs any Cypher as the test's own client. */
    public static List<Map<String, Object>> query(String cypher) {
        return query(cypher, Map.of());
    }

    /** The same with parameters. */
    public static List<Map<String, Object>> query(String cypher, Map<String, Object> parameters) {
        return STORE.write(tx -> tx.run(cypher, parameters).toList());
    }

    /** How the server would run some Cypher. */
    public static Plan plan(String cypher) {
        try (Driver driver = GraphDatabase.driver(uri(), AuthTokens.basic("neo4j", PASSWORD));
                Session session = driver.session()) {
            return session.run("EXPLAIN " + cypher).consume().plan();
        }
    }

    /** The graph's content as one hash, for comparing two states. */
    public static String fingerprint() {
        return new GraphReader(STORE).fingerprint();
    }
}
