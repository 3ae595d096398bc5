package org.lanthanet.store;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A store that a running {@code lanthanet serve} holds, and where it answers.
 *
 * @param bolt address of its Bolt connector, on the loopback interface
 * @param browser address of the page to begin with, on the loopback interface
 * @param password password of the user {@code neo4j}, or null if it asks for none; never printed with the rest
 * @param process id of the process that serves
 * @param since when it took the store
 */
public record ServedStore(URI bolt, URI browser, @Nullable String password, long process, Instant since) {
    /** Name of the user the password is of. */
    public static final String USER = "neo4j";

    /** The file in a store directory that says all this, readable by the user who serves the store alone. */
    public static Path note(Path directory) {
        return directory.resolve(StoreHolder.NOTE);
    }

    @Override
    public String toString() {
        return bolt.toString();
    }
}
