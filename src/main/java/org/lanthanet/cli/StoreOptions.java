package org.lanthanet.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanthanet.store.StoreAddress;
import picocli.CommandLine.Option;

/** Where the graph is: {@code --store} or {@code --uri}, with the environment standing in for what is not given. */
final class StoreOptions {
    @Option(
            names = "--store",
            paramLabel = "DIR",
            description =
                    "directory of the embedded store (LANTHANET_STORE; default: lanthanet in the user's data directory)")
    private @Nullable Path store;

    @Option(
            names = "--uri",
            paramLabel = "URI",
            description = "a Neo4j server, cluster or Aura instead (NEO4J_URI); user, password and database come from"
                    + " NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE")
    private @Nullable String uri;

    StoreAddress address(Map<String, String> environment) {
        if (uri != null && store != null) {
            throw new UsageException("--uri and --store name two different graphs; give one of them");
        }
        String text = uri == null && store == null ? value(environment, "NEO4J_URI") : uri;
        URI server = text == null ? null : parse(uri == null ? "NEO4J_URI" : "--uri", text);
        if (server != null && (server.getScheme() == null || server.getHost() == null)) {
            throw new UsageException("'" + server + "' is not a server address such as neo4j://localhost:7687");
        }
        return new StoreAddress(
                server,
                value(environment, "NEO4J_USERNAME"),
                value(environment, "NEO4J_PASSWORD"),
                value(environment, "NEO4J_DATABASE"),
                directory(environment));
    }

    private static URI parse(String name, String text) {
        // looked for in the text itself: what does not parse as an address may hold a password too, and is never
        // repeated
        if (text.contains("@")) {
            throw new UsageException(
                    "leave user and password out of the address; set NEO4J_USERNAME and NEO4J_PASSWORD");
        }
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(name + " is not an address such as neo4j://localhost:7687");
        }
    }

    private Path directory(Map<String, String> environment) {
        if (store != null) {
            return store.toAbsolutePath().normalize();
        }
        String named = value(environment, "LANTHANET_STORE");
        if (named != null) {
            return Path.of(named).toAbsolutePath().normalize();
        }
        String data = value(environment, "XDG_DATA_HOME");
        // the XDG specification says to ignore a relative path
        Path base = data != null && Path.of(data).isAbsolute()
                ? Path.of(data)
                : Path.of(System.getProperty("user.home"), ".local", "share");
        return base.resolve("lanthanet").toAbsolutePath().normalize();
    }

    private static @Nullable String value(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
