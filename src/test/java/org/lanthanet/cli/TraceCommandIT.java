package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanthanet.cli.CommandsIT.Run;
import org.lanthanet.model.Stage;
import org.lanthanet.store.StoreException;
import org.lanthanet.store.TestGraph;
import org.lanthanet.store.TraceWriter;
import org.lanthanet.store.TracedShare;

/** The contract of {@code lanthanet trace} on the shipped data, and what it keeps in the graph. */
class TraceCommandIT {
    private static final String HEADER =
            "year,stage,country,direction,partner,kind,entry_stage,reo_tonnes,share,direct_reo_tonnes,direct_share";

    @TempDir
    private Path folder;

    @BeforeEach
    void load() {
        TestGraph.full();
    }

    @AfterEach
    void forgetTraces() {
        TestGraph.query("MATCH ()-[t:TRACED]->() DELETE t");
    }

    private static Run run(String command) {
        return CommandsIT.run(command.split(" +"));
    }

    private static List<String[]> rows(String command) {
        Run run = run(command + " --format csv");
        assertThat(run.code()).as(run.err()).isZero();
        return run.lines().stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    @Test
    void whereUsCompoundsWereMinedAndWhomTheyWereBoughtFrom() {
        Run run = run("trace --country usa --stage compound --year 2022 --format csv");
        List<String[]> rows = rows("trace --country USA --stage compound --year 2022");

        assertThat(run.lines().get(0)).isEqualTo(HEADER);
        assertThat(rows).allSatisfy(f -> {
            assertThat(f).startsWith("2022", "compound", "USA", "from");
            assertThat(Double.parseDouble(f[7])).isNotNegative().isFinite();
        });
        Map<String, String[]> mined =
                rows.stream().filter(f -> f[5].equals("mined")).collect(Collectors.toMap(f -> f[4], f -> f));
        assertThat(rows.stream().mapToDouble(f -> Double.parseDouble(f[8])).sum())
                .isCloseTo(1, within(1e-9));
        // bought from China for three quarters, mined there for well below that; Malaysia sells what Australia mined
        assertThat(Double.parseDouble(mined.get("CHN")[10])).isBetween(0.70, 0.80);
        assertThat(Double.parseDouble(mined.get("CHN")[8])).isBetween(0.5, 0.65);
        assertThat(Double.parseDouble(mined.get("AUS")[8])).isGreaterThan(0.1);
        assertThat(mined.get("AUS")[9]).isEqualTo("0");
        assertThat(Double.parseDouble(mined.get("MYS")[10])).isGreaterThan(0.1);
        assertThat(mined.get("USA")[10]).isEmpty();
        assertThat(Double.parseDouble(mined.get("USA")[8])).isBetween(0.05, 0.2);
    }

    @Test
    void theTableSaysWhatIsUnaccountedWhatIsNotDeclaredAndWhatIsAChoice() {
        Run run = run("trace --country USA --stage compound --year 2022");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("Where what USA uses comes from: compound, 2022\n")
                .contains("direct share", "none mined", "% traced to a mine", "It enters mostly in MMR ore")
                .contains("MMR ore", "AUS ore", "Choices: ", "ore from AUS to MYS");
    }

    @Test
    void theBiggestRoutesAreChainsOfPlaces() {
        List<String[]> rows = rows("trace --country USA --stage compound --year 2022 --path 3");

        assertThat(rows)
                .extracting(f -> f[5])
                .containsExactly(
                        "CHN@ore > CHN@compound > USA@compound",
                        "AUS@ore > MYS@ore > MYS@compound > USA@compound",
                        "USA@ore > CHN@ore > CHN@compound > USA@compound");
        assertThat(rows("trace --country USA --stage magnet --year 2022 --path"))
                .hasSize(10);
        assertThat(run("trace --country USA --stage ore --year 2022 --direction to --path 1")
                        .out())
                .contains("USA@ore > CHN@ore");
    }

    @Test
    void whatTheUnitedStatesMineIsUsedInChina() {
        List<String[]> rows = rows("trace --country USA --stage compound --year 2022 --direction to");

        assertThat(rows.stream().mapToDouble(f -> Double.parseDouble(f[8])).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(rows.stream().filter(f -> f[4].equals("CHN")).findFirst().orElseThrow()[3])
                .isEqualTo("to");
    }

    @Test
    void yearsStandBesideEachOther() {
        Run run = run("trace --country USA --stage magnet --year 2018..2022 --by-year");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("unaccounted", "direct CHN");
        assertThat(run.lines().stream().filter(l -> l.matches(" 20\\d\\d .*"))).hasSize(5);
    }

    @Test
    void countriesMergedAreTracedAsOne() {
        assertThat(rows("trace --country CHN --stage magnet --year 2022 --merge HKG=CHN"))
                .isNotEmpty()
                .noneMatch(f -> f[4].equals("HKG"));
    }

    @Test
    void allYearsAndStagesAreRowsOfFiniteNumbers() {
        List<String[]> rows = rows("trace --country USA");

        assertThat(rows).extracting(f -> f[1]).contains("compound", "metal", "magnet");
        assertThat(rows).allSatisfy(f -> {
            assertThat(f).hasSize(11);
            assertThat(f[7] + f[8] + f[9] + f[10]).matches("[0-9.]*");
        });
        assertThat(run("trace --country USA --stage ore --year 2022").err())
                .contains("USA uses no ore in 2022: it exports all that is known of its supply, and 2,708 REO t more");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    trace                                                | name a country with --country
                    trace --country ZQZ                                  | unknown country 'ZQZ'
                    trace --country USA --stage alloy                    | unknown stage 'alloy'
                    trace --country USA --stage product                  | the chain is traced from ore to magnet
                    trace --country USA --year 20-22                     | is not a year
                    trace --country USA --direction up                   | takes 'from' or 'to', not 'up'
                    trace --country USA --path 0                         | from 1 to 1000, not 0
                    trace --country USA --path 3 --by-year               | one at a time
                    trace --country HKG --merge HKG=CHN                  | HKG is merged into CHN; ask for that
                    trace --country USA --merge HKG=CHN --write          | leave out --merge
                    """)
    void wrongUseIsOneLine(String command, String message) {
        Run run = run(command);

        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("lanthanet: ")
                .contains(message);
    }

    @Test
    void aYearWithoutDataIsOneLineAndNoRows() {
        Run run = run("trace --country USA --stage compound --year 1950 --format csv");

        assertThat(run.code()).isZero();
        assertThat(run.lines()).containsExactly(HEADER);
        assertThat(run.err())
                .isEqualTo("The store holds no trade or production in 1950; 'lanthanet status' lists its years.\n");
    }

    @Test
    void aYearThatLacksAProducerIsNotTraced() {
        TestGraph.query("MATCH (:Country {iso3:'USA'})-[p:PRODUCES {year: 2022}]->(:Stage {id:'ore'}) DELETE p");
        try {
            Run run = run("trace --country USA --stage compound --year 2022 --format csv");

            assertThat(run.code()).isZero();
            assertThat(run.lines()).containsExactly(HEADER);
            assertThat(run.err())
                    .startsWith("2022 is not traced: the ore production of 2022 is not complete: countries");
        } finally {
            TestGraph.clear();
        }
    }

    @Test
    void whatIsKeptIsWhatIsTracedAndGoesWithAnImport() throws IOException {
        String fingerprint = TestGraph.fingerprint();
        Run run = run("trace --stage compound --year 2021..2022 --write");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        List<Map<String, Object>> kept =
                TestGraph.query("MATCH (o:Country)-[t:TRACED {stage:'compound', year:2022}]->(:Country {iso3:'USA'})"
                        + " WHERE o.iso3 = t.origin AND t.user = 'USA'"
                        + " RETURN t.origin AS origin, t.reoTonnes AS reo, t.share AS share ORDER BY origin");
        Map<String, Double> printed = rows("trace --country USA --stage compound --year 2022").stream()
                .filter(f -> f[5].equals("mined") && Double.parseDouble(f[7]) >= KeptTraces.SMALLEST)
                .collect(Collectors.toMap(f -> f[4], f -> Double.parseDouble(f[7])));

        assertThat(kept).extracting(r -> r.get("origin")).containsExactlyInAnyOrderElementsOf(printed.keySet());
        assertThat(kept)
                .allSatisfy(r -> assertThat((Double) r.get("reo"))
                        .isCloseTo(printed.get((String) r.get("origin")), within(1e-6)));
        long all = count("MATCH ()-[t:TRACED]->() RETURN count(t) AS n");
        assertThat(run.err()).contains("Kept on " + all + " TRACED edges");
        assertThat(TestGraph.fingerprint()).isEqualTo(fingerprint);
        run("trace --stage compound --year 2021..2022 --write");
        assertThat(count("MATCH ()-[t:TRACED]->() RETURN count(t) AS n")).isEqualTo(all);

        long of2021 = count("MATCH ()-[t:TRACED {year: 2021}]->() RETURN count(t) AS n");
        Path file = folder.resolve("mine.csv");
        Files.writeString(file, "year,exporter,importer,stage,reo_tonnes\n2022,USA,CHN,ore,9000\n");
        assertThat(run("import --as flows " + file).code()).isZero();
        assertThat(count("MATCH ()-[t:TRACED]->() RETURN count(t) AS n"))
                .isEqualTo(of2021)
                .isPositive();
    }

    private static long count(String cypher) {
        return (Long) TestGraph.query(cypher).get(0).get("n");
    }

    @Test
    void tracesOfAGraphThatHasChangedOrOfNobodyAreRefused() {
        TraceWriter writer = new TraceWriter(TestGraph.store());
        long now = writer.version();
        TracedShare share = new TracedShare("USA", "QQQ", 2022, Stage.ORE, 1, 1);

        assertThatThrownBy(() -> writer.write(List.of(Stage.ORE), List.of(2022), List.of(share), now))
                .hasMessageContaining("1 traces name a country that is not in the graph");
        assertThatThrownBy(() -> writer.write(List.of(Stage.ORE), List.of(2022), List.of(), now - 1))
                .isInstanceOf(StoreException.class)
                .hasMessage("the graph has changed since it was measured, nothing was written; run the command again");
        assertThat(count("MATCH ()-[t:TRACED]->() RETURN count(t) AS n")).isZero();
    }
}
