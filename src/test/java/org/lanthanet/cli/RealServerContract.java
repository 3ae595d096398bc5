package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.cli.CommandsIT.Run;
import org.lanthanet.server.ServerLine;
import org.lanthanet.server.ServerProcess;
import org.lanthanet.store.TestGraph;

/**
 * What the commands do on a stand-alone server: what they do on the Neo4j of the test process, byte for byte, over
 * {@code bolt://} and over routing {@code neo4j://}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RealServerContract {
    /** Before the driver would give up trying again: a refusal is nothing to try again. */
    private static final Duration AT_ONCE = Duration.ofMinutes(2);

    private ServerProcess server;
    private Run firstImport;

    abstract ServerLine line();

    @BeforeAll
    void importBundled() {
        line().assumeRunnable();
        server = ServerProcess.running(line(), Map.of());
        server.clear();
        firstImport = run("neo4j", "import", "bundled");
        TestGraph.full();
    }

    private Run run(String scheme, String... args) {
        return CommandsIT.run(server.environment(scheme), args);
    }

    @Test
    void theDataPackageComesToTheSameGraphAndASecondTimeChangesNothing() {
        assertThat(firstImport.code()).as(firstImport.err()).isZero();
        assertThat(firstImport.err()).contains(" 35688 flows, ");
        assertThat(fingerprint("bolt")).isEqualTo(TestGraph.fingerprint());

        Run second = run("bolt", "import", "bundled");

        assertThat(second.code()).as(second.err()).isZero();
        assertThat(second.err()).isEqualTo("The data package is in the store already; nothing changed.\n");
        assertThat(fingerprint("neo4j")).isEqualTo(TestGraph.fingerprint());
    }

    private String fingerprint(String scheme) {
        Run run = run(scheme, "status", "--fingerprint");
        assertThat(run.code()).as(run.err()).isZero();
        return run.out().strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    bolt  | report --pair USA,CHN --split 2018 --format csv
                    neo4j | report --pair USA,CHN --split 2018 --format csv
                    bolt  | metrics --stage compound --year 2022 --format csv
                    neo4j | trace --country USA --stage compound --year 2022 --format csv
                    neo4j | balance --country USA --year 2022 --format csv
                    """)
    void aCommandSaysTheSameBytes(String scheme, String command) {
        Run here = CommandsIT.run(command.split(" "));
        Run there = run(scheme, command.split(" "));

        assertThat(there.code()).as(there.err()).isZero();
        assertThat(there.out()).isEqualTo(here.out()).isNotEmpty();
    }

    @Test
    void theSameClaimsHoldAndFail() {
        Run here = CommandsIT.run("verify", "--format", "csv");
        Run there = run("neo4j", "verify", "--format", "csv");

        assertThat(there.code()).as(there.err()).isEqualTo(here.code());
        assertThat(there.out()).isEqualTo(here.out()).contains(",holds,");
    }

    @Test
    void statusShowsTheStagesAndDatasets() {
        Run run = run("neo4j", "status");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("magnet", "usitc-dataweb", "35688 TRADES");
    }

    @Test
    void whatIsMeasuredAndTracedIsKept() {
        Run measured = run("neo4j", "metrics hhi_suppliers --stage magnet --year 2022 --format csv --write".split(" "));
        Run traced = run("neo4j", "trace --stage compound --year 2022 --format csv --write".split(" "));
        String before = fingerprint("bolt");

        assertThat(measured.code()).as(measured.err()).isZero();
        assertThat(traced.code()).as(traced.err()).isZero();
        String[] usa = measured.lines().stream()
                .filter(row -> row.contains(",USA,") && row.contains(",reo,"))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        assertThat(server.query(
                        "MATCH (:Country {iso3: 'USA'})-[s:SCORES {year: 2022, basis: 'reo'}]->(:Stage {id: 'magnet'})"
                                + " RETURN s.hhi_suppliers AS hhi"))
                .containsExactly(Map.of("hhi", Double.parseDouble(usa[6])));
        assertThat(server.query(
                        "MATCH ()-[t:TRACED {year: 2022, stage: 'compound'}]->() RETURN count(t) > 100 AS many"))
                .containsExactly(Map.of("many", true));
        assertThat(fingerprint("bolt")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt", "neo4j"})
    void aWrongPasswordIsOneLineAtOnceWithoutThePassword(String scheme) {
        Map<String, String> environment = server.environment(scheme);
        environment.put("NEO4J_PASSWORD", "sesame-open");
        Instant start = Instant.now();
        Run run = CommandsIT.run(environment, "status");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err())
                .isEqualTo("lanthanet: server " + server.uri(scheme)
                        + ": refused the user name or password; set NEO4J_USERNAME and NEO4J_PASSWORD\n");
        assertThat(Duration.between(start, Instant.now())).isLessThan(AT_ONCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt", "neo4j"})
    void noUserAtAllIsOneLineToo(String scheme) {
        Run run = CommandsIT.run(Map.of("NEO4J_URI", server.uri(scheme).toString()), "status");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err().lines()).hasSize(1).first().asString().contains("set NEO4J_USERNAME and NEO4J_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt", "neo4j"})
    void aDatabaseThatIsNotThereIsOneLine(String scheme) {
        Map<String, String> environment = server.environment(scheme);
        environment.put("NEO4J_DATABASE", "nosuch");
        List<Run> runs = new ArrayList<>();
        for (String command : List.of("status", "import bundled")) {
            runs.add(CommandsIT.run(environment, command.split(" ")));
        }

        assertThat(runs).allSatisfy(run -> {
            assertThat(run.code()).isEqualTo(4);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("nosuch")
                    .endsWith("; name another with NEO4J_DATABASE");
        });
    }
}
