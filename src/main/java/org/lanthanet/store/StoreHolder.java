package org.lanthanet.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A note in the store directory that says which process holds the store, for whoever finds it locked. The lock itself is
 * Neo4j's; a note left behind by a process that was killed is known by its process being gone.
 */
final class StoreHolder {
    private static final String NOTE = "holder";
    private static final String SOMEBODY = "another process";

    private final Path note;
    private final boolean ours;

    private StoreHolder(Path note, boolean ours) {
        this.note = note;
        this.ours = ours;
    }

    /** Leaves the note, unless a living process has; a directory that takes none is no reason to fail. */
    static StoreHolder hold(Path directory) {
        Path note = directory.resolve(NOTE);
        if (!describe(directory).equals(SOMEBODY)) {
            return new StoreHolder(note, false);
        }
        try {
            Files.writeString(
                    note, ProcessHandle.current().pid() + " " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n");
        } catch (IOException e) {
            // who asks will be told "another process"
        }
        return new StoreHolder(note, true);
    }

    void release() {
        try {
            if (ours) {
                Files.deleteIfExists(note);
            }
        } catch (IOException e) {
            // known by its process being gone
        }
    }

    /** Who holds the store, for a message. */
    static String describe(Path directory) {
        try {
            String[] words = Files.readString(directory.resolve(NOTE)).strip().split(" ");
            Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(words[0]));
            if (words.length == 2 && process.filter(ProcessHandle::isAlive).isPresent()) {
                return "process " + words[0] + " since " + Instant.parse(words[1]);
            }
        } catch (IOException | RuntimeException e) {
            // no note, or not ours
        }
        return SOMEBODY;
    }
}
