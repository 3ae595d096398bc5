package org.lanthanet.store;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A note in the store directory that says which process holds the store, for whoever finds it locked, and where it answers
 * if it serves it. The lock itself is Neo4j's; a note left behind by a process that was killed is known by its process being
 * gone. Only the user who holds the store can read the note, which may have a password in it.
 */
final class StoreHolder {
    static final String NOTE = "holder";
    private static final String SOMEBODY = "another process";

    /** A process is told from a later one of its number by having begun before it wrote the note; clocks tick coarsely. */
    private static final Duration TICK = Duration.ofSeconds(2);

    private final Path directory;
    private final boolean ours;
    private final Properties entries = new Properties();

    private StoreHolder(Path directory, boolean ours) {
        this.directory = directory;
        this.ours = ours;
        entries.setProperty("process", Long.toString(ProcessHandle.current().pid()));
        entries.setProperty(
                "since", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Leaves the note, unless a living process has; a directory that takes none is no reason to fail. */
    static StoreHolder hold(Path directory) {
        return hold(directory, false);
    }

    /** The same, saying that others will be answered soon. */
    static StoreHolder holdToServe(Path directory) {
        return hold(directory, true);
    }

    private static StoreHolder hold(Path directory, boolean serves) {
        StoreHolder holder = new StoreHolder(directory, read(directory).isEmpty());
        if (serves) {
            holder.entries.setProperty("serves", "soon");
        }
        holder.write();
        return holder;
    }

    /** Says where the store is answered for. */
    void serve(ServedStore served) {
        entries.setProperty("serves", "now");
        entries.setProperty("bolt", served.bolt().toString());
        entries.setProperty("browser", served.browser().toString());
        if (served.password() != null) {
            entries.setProperty("password", served.password());
        }
        write();
    }

    private void write() {
        if (!ours) {
            return;
        }
        try {
            // a temporary file is its owner's alone
            Path part = Files.createTempFile(directory, NOTE, null);
            try {
                try (Writer to = Files.newBufferedWriter(part)) {
                    entries.store(to, null);
                }
                Files.move(part, directory.resolve(NOTE), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // who asks will be told "another process"
        }
    }

    void release() {
        try {
            if (ours) {
                Files.deleteIfExists(directory.resolve(NOTE));
            }
        } catch (IOException e) {
            // known by its process being gone
        }
    }

    /** Who holds the store, for a message. */
    static String describe(Path directory) {
        return read(directory)
                .map(note -> "process " + note.getProperty("process") + " since " + note.getProperty("since"))
                .orElse(SOMEBODY);
    }

    /** Where the store is answered for, if a living process does. */
    static Optional<ServedStore> served(Path directory) {
        return read(directory).filter(note -> note.containsKey("bolt")).flatMap(StoreHolder::served);
    }

    private static Optional<ServedStore> served(Properties note) {
        try {
            return Optional.of(new ServedStore(
                    URI.create(note.getProperty("bolt")),
                    URI.create(note.getProperty("browser", "")),
                    note.getProperty("password"),
                    Long.parseLong(note.getProperty("process")),
                    Instant.parse(note.getProperty("since"))));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a living process is about to serve the store. */
    static boolean servedSoon(Path directory) {
        return read(directory)
                .filter(note -> "soon".equals(note.getProperty("serves")))
                .isPresent();
    }

    /** The note of a living process, if there is one. */
    private static Optional<Properties> read(Path directory) {
        Properties note = new Properties();
        try (Reader from = Files.newBufferedReader(directory.resolve(NOTE))) {
            note.load(from);
            return isAlive(note.getProperty("process"), note.getProperty("since"))
                    ? Optional.of(note)
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // no note, or not ours
            return Optional.empty();
        }
    }

    private static boolean isAlive(@Nullable String process, @Nullable String since) {
        if (process == null || since == null) {
            return false;
        }
        Instant noted = Instant.parse(since).plus(TICK);
        return ProcessHandle.of(Long.parseLong(process))
                .filter(ProcessHandle::isAlive)
                .filter(p -> p.info().startInstant().map(noted::isAfter).orElse(true))
                .isPresent();
    }
}
