package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanthanet.Patience;
import org.lanthanet.cli.CommandsIT.Run;
import org.lanthanet.server.ServerLine;
import org.lanthanet.server.ServerProcess;
import org.lanthanet.store.TestGraph;

/** An import while its server is started again: it waits, goes on, and comes to the graph it would have come to. */
class ServerRestartIT {
    private static final List<String> COUNTRIES = List.of("AUS", "CHN", "DEU", "EST", "JPN", "MMR", "USA");

    @TempDir
    private static Path folder;

    private static Path file;

    private enum End {
        KILLED,
        STOPPED
    }

    @BeforeAll
    static void importUndisturbed() throws IOException {
        file = declarations(1986, 2025);
        TestGraph.clear();
        Run undisturbed = CommandsIT.run("import", file.toString());
        assertThat(undisturbed.code()).as(undisturbed.err()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLostOrDoubled(End end) throws Exception {
        ServerProcess server = ServerProcess.running(ServerLine.LTS, Map.of());
        server.clear();

        CompletableFuture<Run> running = CompletableFuture.supplyAsync(
                () -> CommandsIT.run(server.environment("neo4j"), "import", file.toString()));
        server.awaitAny("MATCH ()-[t:TRADES]->() RETURN t LIMIT 1", running::isDone);
        if (end == End.KILLED) {
            server.kill();
        } else {
            server.stop();
        }
        server.start();
        Run run = running.get(Patience.HANG.toMinutes(), TimeUnit.MINUTES);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("lanthanet: server " + server.uri("neo4j") + ": the transaction broke off (")
                .contains("); trying again\n")
                .endsWith("Stored.\n");
        assertThat(fingerprint(server)).isEqualTo(TestGraph.fingerprint());
        assertThat(CommandsIT.run(server.environment("bolt"), "import", file.toString())
                        .err())
                .contains("already, nothing changed");
        assertThat(fingerprint(server)).isEqualTo(TestGraph.fingerprint());
    }

    private static String fingerprint(ServerProcess server) {
        Run run = CommandsIT.run(server.environment("bolt"), "status", "--fingerprint");
        assertThat(run.code()).as(run.err()).isZero();
        return run.out().strip();
    }

    private static Path declarations(int from, int to) throws IOException {
        StringBuilder text = new StringBuilder("year,exporter,importer,hs,side,value_usd,gross_tonnes\n");
        Random random = new Random(1);
        for (int year = from; year <= to; year++) {
            for (String exporter : COUNTRIES) {
                for (String importer : COUNTRIES) {
                    if (!exporter.equals(importer)) {
                        text.append(year + "," + exporter + "," + importer + ",2846,export,"
                                + (1_000 + random.nextInt(1_000_000)) + "," + (1 + random.nextInt(500)) + "\n");
                    }
                }
            }
        }
        return Files.writeString(folder.resolve("mine.csv"), text);
    }
}
