package org.lanthanet.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilderImplementation;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j Community server inside this process, over a store directory the user chose. It listens on the loopback
 * interface only, on a port the system picks, and stops when closed.
 *
 * <p>The settings trade the comforts of a long-lived server (logs, page-cache warm-up, diagnostics) for a start and stop
 * of a few seconds; {@code docs/decisions/0002-embedded-neo4j.md} has the measurements.
 */
final class EmbeddedServer implements AutoCloseable {
    static final String DATABASE = "neo4j";

    private static final String SYSTEM = "system";

    /** A store that takes longer than this to open, on a machine however busy, hangs on damaged files. */
    private static final int START_SECONDS = 300;

    private static final int LONGEST_CAUSE = 120;

    private static final Map<String, String> LEAN = Map.ofEntries(
            Map.entry("server.config.strict_validation.enabled", "true"),
            Map.entry("server.memory.pagecache.size", "256m"),
            Map.entry("server.logs.debug.enabled", "false"),
            Map.entry("db.logs.query.enabled", "OFF"),
            Map.entry("dbms.usage_report.enabled", "false"),
            Map.entry("client.allow_telemetry", "false"),
            Map.entry("db.memory.pagecache.warmup.enable", "false"),
            Map.entry("db.tx_log.preallocate", "false"),
            Map.entry("db.filewatcher.enabled", "false"),
            Map.entry("internal.vm_pause_monitor.enabled", "false"),
            Map.entry("internal.dbms.dump_diagnostics", "false"),
            // whoever reaches the port must not read this user's files, nor fetch others
            Map.entry("dbms.security.allow_csv_import_from_file_urls", "false"),
            Map.entry("internal.dbms.cypher_ip_blocklist", "0.0.0.0/0,::/0"),
            Map.entry("internal.dbms.bolt.netty_server_shutdown_quiet_period", "0"),
            Map.entry("internal.dbms.bolt.netty_server_shutdown_timeout", "0s"));

    private final DatabaseManagementService service;
    private final GraphDatabaseService database;
    private final URI uri;
    private final StoreHolder holder;

    /** A command that is told to stop leaves its store closed. */
    private final Thread hook = new Thread(this::stop);

    private boolean stopped;

    private EmbeddedServer(
            DatabaseManagementService service, GraphDatabaseService database, URI uri, StoreHolder holder) {
        this.service = service;
        this.database = database;
        this.uri = uri;
        this.holder = holder;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts a server over {@code directory}, which is made if it does not exist, for this process alone.
     *
     * @throws StoreException if the directory cannot be used, or another process holds it
     */
    static EmbeddedServer start(Path directory) {
        makeDirectory(directory);
        return start(directory, StoreHolder.hold(directory), 0, Map.of());
    }

    /**
     * The same for others on this machine too.
     *
     * @param port where the Bolt connector listens
     * @param settings settings of the server beside the lean ones
     * @param password password to ask for, null if none is
     */
    static EmbeddedServer serve(Path directory, int port, Map<String, String> settings, @Nullable String password) {
        makeDirectory(directory);
        EmbeddedServer server = start(directory, StoreHolder.holdToServe(directory), port, settings);
        if (password != null) {
            server.service
                    .database(SYSTEM)
                    .executeTransactionally(
                            "ALTER USER neo4j SET PLAINTEXT PASSWORD $password CHANGE NOT REQUIRED",
                            Map.of("password", password));
        }
        return server;
    }

    private static void makeDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new StoreException(
                    "store " + directory + ": cannot be made a directory ("
                            + e.getClass().getSimpleName() + "); choose another with --store",
                    e);
        }
        if (!Files.isWritable(directory)) {
            throw new StoreException("store " + directory + ": not writable; choose another with --store");
        }
    }

    private static EmbeddedServer start(Path directory, StoreHolder holder, int port, Map<String, String> settings) {
        CompletableFuture<DatabaseManagementService> starting =
                CompletableFuture.supplyAsync(() -> build(directory, port, settings));
        DatabaseManagementService service;
        try {
            service = starting.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            holder.release();
            throw startFailure(directory, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw damaged(directory, "did not start within " + START_SECONDS + " seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("store " + directory + ": interrupted while starting", e);
        }
        GraphDatabaseService database = service.database(DATABASE);
        if (!database.isAvailable(Duration.ofSeconds(START_SECONDS).toMillis())) {
            service.shutdown();
            throw damaged(directory, "the database did not start", null);
        }
        var address = ((GraphDatabaseAPI) database)
                .getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT);
        return new EmbeddedServer(service, database, URI.create("bolt://127.0.0.1:" + address.getPort()), holder);
    }

    /** Runs work in one transaction inside this process: committed if it returns, rolled back if it throws. */
    <T> T inTransaction(Function<GraphTx, T> work) {
        try (Transaction tx = database.beginTx()) {
            T result = work.apply(new EmbeddedTx(tx));
            tx.commit();
            return result;
        }
    }

    /** Runs work in one transaction inside this process that is rolled back however it ends. */
    <T> T undone(Function<GraphTx, T> work) {
        try (Transaction tx = database.beginTx()) {
            return work.apply(new EmbeddedTx(tx));
        }
    }

    /** Address of the Bolt connector, on the loopback interface. */
    URI uri() {
        return uri;
    }

    /** The note that says who holds the store. */
    StoreHolder holder() {
        return holder;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending, and the hook is at it too: who comes second waits
        }
        stop();
    }

    private synchronized void stop() {
        if (!stopped) {
            service.shutdown();
            holder.release();
            stopped = true;
        }
    }

    private static DatabaseManagementService build(Path directory, int port, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(LEAN);
        all.putAll(settings);
        return new DatabaseManagementServiceBuilderImplementation(directory)
                .setConfigRaw(all)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", port))
                .build();
    }

    private static StoreException damaged(Path directory, String what, @Nullable Throwable cause) {
        return new StoreException(
                "store " + directory + ": " + what
                        + "; if it is damaged, remove it or name another with --store, and import again",
                cause);
    }

    private static StoreException startFailure(Path directory, Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof AccessDeniedException) {
                return new StoreException(
                        "store " + directory + ": " + t.getMessage()
                                + " may not be written; mend its permissions, or choose another with --store",
                        e);
            }
        }
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof FileLockException) {
                return new StoreException(
                        "store " + directory + ": in use by "
                                + StoreHolder.describe(directory)
                                + "; wait for it to end, or choose another with --store",
                        e);
            }
        }
        return damaged(directory, "Neo4j did not start (" + rootMessage(e) + ")", e);
    }

    private static String rootMessage(Throwable e) {
        Throwable t = e;
        while (t.getCause() != null) {
            t = t.getCause();
        }
        String message = t.getMessage();
        return message == null
                ? t.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
