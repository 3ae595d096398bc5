package org.lanthanet.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
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
 * import of the whole package takes half a minute. A state is there for as long as nothing was committed since. The copies are
 * shared: with the other test JVM, which waits while this one makes a state, and with later runs of the same program.
 */
final class Snapshots {
    private static final String STORE = "store";
    private static final String LOG = "log";

    /** States of an earlier program are kept for a while: somebody may be changing it back and forth. */
    private static final Duration UNUSED = Duration.ofHours(3);

    private final GraphDatabaseAPI database;
    private final Path copies;
    private final Map<String, Long> lastTransactions = new HashMap<>();
    private String there = "";

    /**
     * Keeps the states of a database in a folder, those of each maker apart.
     *
     * @param maker a name for what makes the states: if it would make others, it has another
     */
    Snapshots(GraphDatabaseService database, Path folder, String maker) {
        this.database = (GraphDatabaseAPI) database;
        this.copies = folder.toAbsolutePath().resolve(maker);
        unchecked(() -> {
            Files.createDirectories(copies);
            Files.setLastModifiedTime(copies, FileTime.from(Instant.now()));
            locked(folder.resolve("lock"), () -> removeUnused(folder));
        });
    }

    private static void removeUnused(Path folder) throws IOException {
        FileTime before = FileTime.from(Instant.now().minus(UNUSED));
        try (DirectoryStream<Path> makers = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path maker : makers) {
                if (Files.getLastModifiedTime(maker).compareTo(before) < 0) {
                    FileUtils.deleteDirectory(maker);
                }
            }
        }
    }

    /** Brings the database into a state; if nobody did before, by {@code make}. */
    void bring(String state, Runnable make) {
        Long last = lastTransactions.get(state);
        if (last != null && there.equals(state) && last == lastTransaction()) {
            return;
        }
        Path copy = copies.resolve(state);
        boolean[] made = {false};
        if (!Files.exists(copy)) {
            unchecked(() -> locked(copies.resolve(state + ".lock"), () -> {
                if (!Files.exists(copy)) {
                    make.run();
                    whileStopped(() -> keep(copy));
                    made[0] = true;
                }
            }));
        }
        if (!made[0]) {
            whileStopped(() -> putBack(copy));
        }
        lastTransactions.put(state, lastTransaction());
        there = state;
    }

    private void keep(Path copy) throws IOException {
        DatabaseLayout layout = database.databaseLayout();
        Path part = copy.resolveSibling(copy.getFileName() + ".part");
        replace(part.resolve(STORE), layout.databaseDirectory());
        replace(part.resolve(LOG), layout.getTransactionLogsDirectory());
        Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
    }

    private void putBack(Path copy) throws IOException {
        DatabaseLayout layout = database.databaseLayout();
        replace(layout.databaseDirectory(), copy.resolve(STORE));
        replace(layout.getTransactionLogsDirectory(), copy.resolve(LOG));
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

    /** Works while no other process does. */
    private static void locked(Path file, FileWork work) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assert lock.isValid();
            work.run();
        }
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
