package org.lanthanet.store;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the graph is: a running server if {@code uri} is given, otherwise an embedded one over {@code directory}.
 *
 * @param uri address of a server, cluster or Aura ({@code bolt://}, {@code neo4j://}, {@code neo4j+s://} …), or null
 * @param username user name for the server, or null for none
 * @param password password for the server, or null for none; never printed
 * @param database database on the server, or null for its default
 * @param directory store directory of the embedded server
 */
public record StoreAddress(
        @Nullable URI uri,
        @Nullable String username,
        @Nullable String password,
        @Nullable String database,
        Path directory) {
    /** An embedded store in a directory. */
    public static StoreAddress embedded(Path directory) {
        return new StoreAddress(null, null, null, null, directory);
    }

    /** Whether this is an embedded store that has not been made yet. */
    public boolean isMissing() {
        return uri == null
                && (Files.notExists(directory)
                        || Files.isDirectory(directory)
                                && Files.notExists(directory.resolve("data").resolve("databases")));
    }

    /** What to call it in a message. */
    public String label() {
        return uri == null ? "store " + directory : "server " + uri.getScheme() + "://" + uri.getAuthority();
    }

    @Override
    public String toString() {
        return label();
    }
}
