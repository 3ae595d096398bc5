package org.lanthanet.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

class EmbeddedServerIT {
    @Test
    void whoeverReachesItsPortReadsNoFilesThroughItAndFetchesNone(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.csv"), "secret\n");
        EmbeddedServer server = EmbeddedServer.start(directory.resolve("store"));
        try (Driver driver = GraphDatabase.driver(server.uri(), AuthTokens.none())) {
            for (String url : new String[] {secret.toUri().toString(), "http://127.0.0.1:9/secret.csv"}) {
                assertThatThrownBy(() -> driver.executableQuery("LOAD CSV FROM $url AS line RETURN line")
                                .withParameters(Map.of("url", url))
                                .execute())
                        .as(url)
                        .isInstanceOf(Neo4jException.class)
                        .hasMessageMatching("(?s).*(not allowed|disabled|blocked|access to|Cannot load).*")
                        .hasMessageNotContaining("Connection refused");
            }
        } finally {
            server.close();
        }
    }
}
