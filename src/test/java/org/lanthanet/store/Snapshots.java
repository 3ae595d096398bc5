package org.lanthanet.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.lanthanet.Patience;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.fs.FileUtils;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.kernel.database.Database;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.storageengine.api.TransactionIdStore;

/**
 * States of a running database, each made once and then put back by copying its files, which takes half a second where the
 * import of the whole package takes half a minute. A state is there for as long as nothing was committed since.
 */
final class Snapshots {
    private final GraphDatabaseAPI database;
    private final Path copies;
    private final Map<String, Long> lastTransactions = new HashMap<>();
    private String there = "";

    /** Keeps the states of a database in a folder, which is removed when the JVM ends. */
    Snapshots(GraphDatabaseService database, Path copies) {
        this.database = (GraphDatabaseAPI) database;
        this.copies = copies;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> unchecked(() -> FileUtils.deleteDirectory(copies))));
    }

    /** Brings the database into a state; if it is the first time, by {@code make}. */
    void bring(String state, Runnable make) {
        Path store = copies.resolve(state).resolve("store");
        Path log = copies.resolve(state).resolve("log");
        DatabaseLayout layout = database.databaseLayout();
        if (!lastTransactions.containsKey(state)) {
            make.run();
            whileStopped(() -> {
                replace(store, layout.databaseDirectory());
                replace(log, layout.getTransactionLogsDirectory());
            });
            lastTransactions.put(state, lastTransaction());
        } else if (!there.equals(state) || lastTransactions.get(state) != lastTransaction()) {
            whileStopped(() -> {
                replace(layout.databaseDirectory(), store);
                replace(layout.getTransactionLogsDirectory(), log);
            });
        }
        there = state;
    }

    private void whileStopped(FileWork work) {
        there = "";
        // this edition's management service stops all databases or none
        Database kernel = part(Database.class);
        kernel.stop();
        unchecked(work);
        kernel.start();
        if (!database.isAvailable(Patience.HANG.toMillis())) {
            throw new IllegalStateException("the database did not start again");
        }
    }

    private long lastTransaction() {
        return part(TransactionIdStore.class).getLastCommittedTransactionId();
    }

    private <T> T part(Class<T> type) {
        return database.getDependencyResolver().resolveDependency(type);
    }

    private static void replace(Path folder, Path by) throws IOException {
        if (Files.exists(folder)) {
            FileUtils.deleteDirectory(folder);
        }
        FileUtils.copyDirectory(by, folder);
    }

    private interface FileWork {
        void run() throws IOException;
    }

    private static void unchecked(FileWork work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
