package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanthanet.cli.CommandsIT.Run;
import org.lanthanet.server.ServerLine;
import org.lanthanet.server.ServerProcess;

/** The commands on a server that may be read and not written: Community has no users of that kind, but such databases. */
class ReadOnlyServerIT {
    /** Before the driver would give up trying again: a refusal is nothing to try again. */
    private static final Duration AT_ONCE = Duration.ofMinutes(2);

    @TempDir
    private static Path folder;

    private static ServerProcess server;

    @BeforeAll
    static void fillAndClose() throws Exception {
        server = ServerProcess.running(ServerLine.LTS, Map.of());
        server.clear();
        Run filled = CommandsIT.run(server.environment("bolt"), "import", flows("first.csv", 2022));
        assertThat(filled.code()).as(filled.err()).isZero();
        server = ServerProcess.running(ServerLine.LTS, Map.of("server.databases.read_only", "neo4j"));
    }

    private static String flows(String name, int year) throws Exception {
        return Files.writeString(
                        folder.resolve(name),
                        "year,exporter,importer,stage,reo_tonnes\n" + year + ",USA,CHN,ore,9000\n" + year
                                + ",CHN,USA,magnet,100\n")
                .toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    bolt  | status
                    neo4j | status
                    bolt  | metrics
                    neo4j | report --pair USA,CHN
                    neo4j | verify paper_net_exporter_2018_2022
                    """)
    void itIsRead(String scheme, String command) {
        Run run = CommandsIT.run(server.environment(scheme), (command + " --format csv").split(" "));

        // on two flows claims fail, or cannot be said; the database is no reason
        assertThat(run.code()).as(run.err()).isIn(0, 5);
        assertThat(run.out()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bolt,import second.csv",
        "neo4j,import second.csv",
        "neo4j,import bundled",
        "neo4j,metrics --year 2022 --write",
        "bolt,trace --year 2022 --write"
    })
    void aWriteIsRefusedInOneLineAndNothingIsStored(String scheme, String command) throws Exception {
        String second = flows("second.csv", 2023);
        Instant start = Instant.now();
        Run run = CommandsIT.run(
                server.environment(scheme),
                command.replace("second.csv", second).split(" "));

        assertThat(run.code()).as(run.err()).isEqualTo(4);
        assertThat(run.err().lines().filter(line -> line.startsWith("lanthanet: ")))
                .hasSize(1)
                .first()
                .asString()
                .contains(": may not be written (")
                .endsWith("); name a database or a server that may be written")
                .doesNotContain(ServerProcess.PASSWORD);
        assertThat(Duration.between(start, Instant.now())).isLessThan(AT_ONCE);
        assertThat(server.query("MATCH ()-[t:TRADES]->() RETURN count(t) AS n")).containsExactly(Map.of("n", 2L));
        assertThat(server.query("MATCH ()-[t:SCORES|TRACED]->() RETURN count(t) AS n"))
                .containsExactly(Map.of("n", 0L));
    }
}
