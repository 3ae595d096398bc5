package org.lanthanet.store;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.graphdb.ConstraintViolationException;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.TransactionFailureException;

/**
 * The graph, opened. Reads and writes run in managed transactions, which the driver retries when a server goes away in
 * the middle. Close it to let the store go.
 */
public final class GraphStore implements AutoCloseable {
    private static final int CONNECTION_TIMEOUT_SECONDS = 30;

    /** A server that is started again is back within; the waits double, so it is some tries. */
    private static final int RETRY_SECONDS = 180;

    private static final int COUNT_SECONDS = 30;

    /** A server that takes longer to start hangs; one that has died is not waited for. */
    private static final Duration STARTING = Duration.ofMinutes(5);

    private static final int POLL_MILLIS = 100;

    private final StoreAddress address;
    private final @Nullable EmbeddedServer server;
    private final RetryNotice retries;
    private final Driver driver;
    private final SessionConfig session;

    private GraphStore(
            StoreAddress address,
            @Nullable EmbeddedServer server,
            URI uri,
            AuthToken token,
            @Nullable String database) {
        this.address = address;
        this.server = server;
        this.retries = new RetryNotice(address.label());
        this.driver = driver(uri, token, retries);
        this.session = database == null
                ? SessionConfig.defaultConfig()
                : SessionConfig.builder().withDatabase(database).build();
    }

    /**
     * Opens the graph.
     *
     * @throws StoreException if it cannot be reached, is in use, or refuses us
     */
    public static GraphStore open(StoreAddress address) {
        GraphStore store = connect(address);
        if (store.server == null) {
            try {
                // says at once what the retries of a transaction would say after a while
                store.translate(() -> {
                    store.driver.verifyConnectivity();
                    return true;
                });
            } catch (StoreException e) {
                store.close();
                throw SecureConnection.isWanted(e)
                        ? new StoreException(store.label() + ": " + SecureConnection.WANTED, e)
                        : e;
            } catch (RuntimeException e) {
                store.close();
                throw e;
            }
        }
        return store;
    }

    private static GraphStore connect(StoreAddress address) {
        URI uri = address.uri();
        if (uri == null) {
            Optional<ServedStore> served = served(address.directory());
            if (served.isPresent()) {
                return new GraphStore(address, null, served.get().bolt(), token(served.get()), EmbeddedServer.DATABASE);
            }
            EmbeddedServer server = EmbeddedServer.start(address.directory());
            return new GraphStore(address, server, server.uri(), AuthTokens.none(), EmbeddedServer.DATABASE);
        }
        String username = address.username();
        String password = address.password();
        AuthToken token = username == null && password == null
                ? AuthTokens.none()
                : AuthTokens.basic(username == null ? "neo4j" : username, password == null ? "" : password);
        try {
            return new GraphStore(address, null, uri, token, address.database());
        } catch (IllegalArgumentException e) {
            throw new StoreException(address.label() + ": not an address of a Neo4j server: " + e.getMessage(), e);
        }
    }

    /** Where the store is served by a running process, which is waited for while it starts. */
    private static Optional<ServedStore> served(Path directory) {
        Instant end = Instant.now().plus(STARTING);
        while (StoreHolder.servedSoon(directory) && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreException("store " + directory + ": interrupted while waiting for its server", e);
            }
        }
        return StoreHolder.served(directory);
    }

    private static AuthToken token(ServedStore served) {
        return served.password() == null ? AuthTokens.none() : AuthTokens.basic(ServedStore.USER, served.password());
    }

    private static Driver driver(URI uri, AuthToken token, RetryNotice retries) {
        return GraphDatabase.driver(
                uri,
                token,
                Config.builder()
                        .withLogging(retries)
                        .withTelemetryDisabled(true)
                        .withUserAgent("lanthanet")
                        .withEventLoopThreads(1)
                        .withConnectionTimeout(CONNECTION_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                        .withMaxTransactionRetryTime(RETRY_SECONDS, TimeUnit.SECONDS)
                        .build());
    }

    /** Tells somebody, in one line each time, when work is tried again because the server went away in the middle. */
    public void onRetry(Consumer<String> listener) {
        retries.tell(listener);
    }

    /** What this store is called in messages. */
    public String label() {
        return address.label();
    }

    /** Makes sure of constraints and indexes. Done before every write; a reader, who may not be allowed to, needs none. */
    void ensureSchema() {
        translate(() -> {
            try (Session s = driver.session(session)) {
                for (String orphan : orphanedIndexes(s)) {
                    s.executeWriteWithoutResult(
                            tx -> tx.run("DROP INDEX " + orphan).consume());
                }
                s.executeWriteWithoutResult(tx -> Schema.statements()
                        .forEach(statement -> tx.run(statement).consume()));
            }
            return true;
        });
    }

    /** Indexes a process left behind that was stopped between making the index of a constraint and the constraint. */
    private static List<String> orphanedIndexes(Session s) {
        Set<String> ours = Schema.constraintNames();
        return s
                .executeRead(tx -> tx.run(
                                "SHOW INDEXES YIELD name, owningConstraint WHERE owningConstraint IS NULL RETURN name")
                        .list(r -> r.get("name").asString()))
                .stream()
                .filter(ours::contains)
                .toList();
    }

    /**
     * Runs work in one write transaction: all of it is stored, or nothing. On a server the driver runs it again if the
     * server goes away in the middle, so the work must not count on running once.
     */
    <T> T write(Function<GraphTx, T> work) {
        EmbeddedServer embedded = server;
        if (embedded != null) {
            return translate(() -> embedded.inTransaction(work));
        }
        return overBolt(work);
    }

    /** The same over Bolt even where the store is in this process. */
    <T> T overBolt(Function<GraphTx, T> work) {
        return translate(() -> {
            try (Session s = driver.session(session)) {
                return s.executeWrite(tx -> work.apply(new BoltTx(tx)));
            }
        });
    }

    /**
     * Runs work that may change the graph, in one transaction that is rolled back however it ends: nobody else ever sees what
     * it changed, and nothing of it reaches the disk. On a server the driver runs it again if the server goes away in the middle.
     *
     * @throws StoreException if the database may not be written
     */
    <T> T undone(Function<GraphTx, T> work) {
        EmbeddedServer embedded = server;
        return embedded != null ? translate(() -> embedded.undone(work)) : undoneOverBolt(work);
    }

    /** The same over Bolt even where the store is in this process. */
    <T> T undoneOverBolt(Function<GraphTx, T> work) {
        return translate(() -> {
            List<T> result = new ArrayList<>(1);
            try (Session s = driver.session(session)) {
                s.executeWriteWithoutResult(tx -> {
                    result.clear();
                    result.add(work.apply(new BoltTx(tx)));
                    throw new RollBack();
                });
            } catch (RollBack done) {
                return result.get(0);
            }
            throw new IllegalStateException("a transaction that was to be rolled back was committed");
        });
    }

    /** What a managed transaction throws that has done its work and leaves nothing. */
    private static final class RollBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RollBack() {
            super(null, null, false, false);
        }
    }

    /** Runs a statement that manages its own transactions. */
    void auto(String cypher, Map<String, Object> parameters) {
        translate(() -> {
            try (Session s = driver.session(session)) {
                return s.run(cypher, parameters).consume();
            }
        });
    }

    /**
     * Lets the planner count what is stored now: after much was written, plans made for the graph as it was can take hours
     * over what takes a second. A server whose user may not ask for this counts for itself, by and by.
     */
    void countAnew() {
        try (Session s = driver.session(session)) {
            s.run("CALL db.prepareForReplanning(" + COUNT_SECONDS + ")").consume();
        } catch (Neo4jException e) {
            // everything is stored, and will be found, if more slowly
        }
    }

    /** Runs work in a session over Bolt that may write, or that the server lets only read. */
    <T> T inSession(AccessMode mode, Function<Session, T> work) {
        SessionConfig.Builder config = SessionConfig.builder().withDefaultAccessMode(mode);
        session.database().ifPresent(config::withDatabase);
        return translate(() -> {
            try (Session s = driver.session(config.build())) {
                return work.apply(s);
            }
        });
    }

    /** Runs work that only reads, in one transaction. */
    <T> T look(Function<GraphTx, T> work) {
        EmbeddedServer embedded = server;
        if (embedded != null) {
            return translate(() -> embedded.inTransaction(work));
        }
        return translate(() -> {
            try (Session s = driver.session(session)) {
                return s.executeRead(tx -> work.apply(new BoltTx(tx)));
            }
        });
    }

    /** Runs one read query and maps its rows. */
    <T> List<T> read(String cypher, Map<String, Object> parameters, Function<Record, T> row) {
        return scan(cypher, parameters, rows -> rows.list(row::apply));
    }

    /**
     * Runs one read query and hands its rows on as they come, so that no more of them need be held than are wanted. On a server
     * the driver runs it again if the server goes away in the middle, so the work must not count on running once.
     */
    <T> T scan(String cypher, Map<String, ? extends @Nullable Object> parameters, Function<Result, T> rows) {
        return translate(() -> {
            try (Session s = driver.session(session)) {
                return s.executeRead(tx -> rows.apply(tx.run(cypher, Values.value(parameters))));
            }
        });
    }

    private <T> T translate(Supplier<T> work) {
        try {
            return work.get();
        } catch (AuthenticationException e) {
            throw new StoreException(
                    label() + ": refused the user name or password; set NEO4J_USERNAME and NEO4J_PASSWORD", e);
        } catch (ServiceUnavailableException | SessionExpiredException e) {
            String why = SecureConnection.failure(e)
                    .orElse("cannot be reached; is the server running, and the address right?");
            throw new StoreException(label() + ": " + why, e);
        } catch (ClientException e) {
            throw clientFailure(e);
        } catch (Neo4jException
                | TransactionFailureException
                | QueryExecutionException
                | ConstraintViolationException e) {
            throw new StoreException(label() + ": " + FirstLine.of(e), e);
        }
    }

    private StoreException clientFailure(ClientException e) {
        Optional<String> insecure = SecureConnection.failure(e);
        if (insecure.isPresent()) {
            return new StoreException(label() + ": " + insecure.get(), e);
        }
        String code = e.code();
        if (code.startsWith("Neo.ClientError.Security")) {
            return new StoreException(label() + ": refused: " + FirstLine.of(e) + "; use a user who may do this", e);
        }
        // which of several codes it has depends on what was to be written
        if (FirstLine.of(e).contains("read-only")) {
            return new StoreException(
                    label() + ": may not be written (" + FirstLine.of(e)
                            + "); name a database or a server that may be written",
                    e);
        }
        if (code.equals("Neo.ClientError.Database.DatabaseNotFound")) {
            return new StoreException(label() + ": " + FirstLine.of(e) + "; name another with NEO4J_DATABASE", e);
        }
        return new StoreException(label() + ": " + FirstLine.of(e), e);
    }

    @Override
    public void close() {
        if (server == null) {
            driver.close();
        } else {
            // nobody is left at the other end to say goodbye to
            driver.closeAsync();
            server.close();
        }
    }
}
