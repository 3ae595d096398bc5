package org.lanthanet.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lanthanet.Patience;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/**
 * A stand-alone Neo4j Community server in a process of its own, with authentication on, on a port of the loopback
 * interface. One a line of Neo4j and test run; it is started again where a test asks for other settings.
 */
public final class ServerProcess {
    public static final String PASSWORD = "only-for-tests";

    private static final int PORT_TRIES = 3;
    private static final Map<ServerLine, ServerProcess> SHARED = new EnumMap<>(ServerLine.class);

    private final ServerLine line;
    private final Path home;
    private int port;
    private Map<String, String> settings = Map.of();
    private Process process;

    private ServerProcess(ServerLine line) {
        this.line = line;
        // test JVMs that run side by side have one each
        this.home = Path.of(
                        "target",
                        "servers",
                        line.name().toLowerCase(Locale.ROOT) + "-"
                                + ProcessHandle.current().pid())
                .toAbsolutePath();
    }

    /** The server of a line, running with these settings beside its usual ones; what it holds stays. */
    public static synchronized ServerProcess running(ServerLine line, Map<String, String> settings) {
        ServerProcess server = SHARED.get(line);
        if (server == null) {
            server = new ServerProcess(line);
            server.startFirst(settings);
            SHARED.put(line, server);
        } else if (!server.settings.equals(settings)) {
            server.stop();
            server.settings = Map.copyOf(settings);
            server.start();
        }
        return server;
    }

    private void startFirst(Map<String, String> first) {
        remove(home);
        settings = Map.copyOf(first);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            Process running = process;
            if (running != null) {
                running.destroyForcibly();
            }
        }));
        for (int i = 1; ; i++) {
            port = freePort();
            try {
                start();
                break;
            } catch (AssertionError e) {
                // somebody may have taken the port meanwhile
                if (i == PORT_TRIES) {
                    throw e;
                }
            }
        }
        run("system", "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO '" + PASSWORD + "'", "neo4j");
    }

    /** Starts it where it left off, and waits until it serves. */
    public void start() {
        try {
            Path log = home.resolve("logs").resolve("neo4j.log");
            Files.deleteIfExists(log);
            Path conf = Files.createDirectories(home.resolve("conf"));
            Files.write(conf.resolve("neo4j.conf"), configuration());
            Path arguments = conf.resolve("java-arguments");
            Files.writeString(
                    arguments,
                    "-Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1\n-cp \""
                            + String.join(System.getProperty("path.separator"), line.classPath())
                                    .replace("\\", "\\\\")
                            + "\"\n");
            process = new ProcessBuilder(
                            line.java().orElseThrow().toString(),
                            "@" + arguments,
                            line.mainClass(),
                            "--home-dir=" + home,
                            "--config-dir=" + conf)
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("output").toFile())
                    .start();
            awaitStart(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitStart(Path log) throws IOException {
        long end = System.nanoTime() + Patience.HANG.toNanos();
        while (!(Files.exists(log) && Files.readString(log).contains("Started."))) {
            boolean hopeless = !process.isAlive() || System.nanoTime() > end;
            if (hopeless) {
                process.destroyForcibly();
                throw new AssertionError("server did not start: " + Files.readString(home.resolve("output"))
                        + (Files.exists(log) ? Files.readString(log) : ""));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> configuration() {
        Map<String, String> all = new TreeMap<>(Map.ofEntries(
                Map.entry("server.default_listen_address", "127.0.0.1"),
                Map.entry("server.default_advertised_address", "127.0.0.1"),
                Map.entry("server.bolt.listen_address", "127.0.0.1:" + port),
                Map.entry("server.bolt.advertised_address", "127.0.0.1:" + port),
                Map.entry("server.http.enabled", "false"),
                Map.entry("server.https.enabled", "false"),
                Map.entry("dbms.security.auth_enabled", "true"),
                Map.entry("dbms.security.auth_lock_time", "0s"),
                Map.entry("server.memory.pagecache.size", "128m"),
                Map.entry("server.logs.debug.enabled", "false"),
                Map.entry("db.logs.query.enabled", "OFF"),
                Map.entry("dbms.usage_report.enabled", "false"),
                Map.entry("client.allow_telemetry", "false"),
                Map.entry("db.memory.pagecache.warmup.enable", "false"),
                Map.entry("db.tx_log.preallocate", "false"),
                Map.entry("db.filewatcher.enabled", "false"),
                Map.entry("db.shutdown_transaction_end_timeout", "1s"),
                Map.entry("internal.dbms.bolt.netty_server_shutdown_quiet_period", "0"),
                Map.entry("internal.dbms.bolt.netty_server_shutdown_timeout", "0s")));
        all.putAll(settings);
        return all.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
    }

    /** Ends it as its owner would. */
    public void stop() {
        process.destroy();
        await();
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    private void await() {
        try {
            Patience.awaitEnd(process);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Its address, such as {@code bolt://127.0.0.1:7687}. */
    public URI uri(String scheme) {
        return URI.create(scheme + "://127.0.0.1:" + port);
    }

    /** What a program finds in its environment that is to work with it. */
    public Map<String, String> environment(String scheme) {
        Map<String, String> environment = new HashMap<>();
        environment.put("NEO4J_URI", uri(scheme).toString());
        environment.put("NEO4J_USERNAME", "neo4j");
        environment.put("NEO4J_PASSWORD", PASSWORD);
        return environment;
    }

    /** Removes everything but the schema. */
    public void clear() {
        run("neo4j", "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 20 ROWS", PASSWORD);
    }

    /** Runs one statement as the server's owner. */
    public List<Map<String, Object>> query(String cypher) {
        return run("neo4j", cypher, PASSWORD);
    }

    /** Waits until a statement finds something, or there is nothing more to wait for. */
    public void awaitAny(String cypher, BooleanSupplier over) throws InterruptedException {
        try (Driver driver = driver(PASSWORD);
                Session session = driver.session()) {
            Patience.await(
                    "found by " + cypher, () -> !session.run(cypher).list().isEmpty() || over.getAsBoolean());
        }
    }

    private List<Map<String, Object>> run(String database, String cypher, String password) {
        try (Driver driver = driver(password);
                Session session = driver.session(SessionConfig.forDatabase(database))) {
            return session.run(cypher).list(r -> r.asMap());
        }
    }

    private Driver driver(String password) {
        boolean encrypted = "REQUIRED".equals(settings.get("server.bolt.tls_level"));
        return GraphDatabase.driver(
                uri(encrypted ? "bolt+ssc" : "bolt"),
                AuthTokens.basic("neo4j", password),
                Config.builder()
                        .withTelemetryDisabled(true)
                        .withLogging(Logging.none())
                        .build());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
