package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanthanet.cli.CommandsIT.Run;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.store.CountryScore;
import org.lanthanet.store.ScoreWriter;
import org.lanthanet.store.StoreException;
import org.lanthanet.store.TestGraph;

/** What {@code metrics --write} keeps in the graph is what it prints, and goes when the graph changes. */
class KeptScoresIT {
    private static final Set<String> KEYS = Set.of("country", "stage", "year", "basis", "merged");

    @TempDir
    private Path folder;

    /** The edge a value stands on. */
    private record Edge(String country, String stage, long year, String basis, String merged) {}

    @BeforeAll
    static void load() {
        TestGraph.small();
    }

    @BeforeEach
    void forgetScores() {
        TestGraph.query("MATCH ()-[s:SCORES]->() DELETE s");
    }

    @AfterAll
    static void leaveNothing() {
        TestGraph.clear();
    }

    private static Run metrics(String... args) {
        List<String> command = new ArrayList<>(List.of("metrics"));
        command.addAll(List.of(args));
        Run run = CommandsIT.run(command.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    /** Everything that is kept, by edge; an edge must agree with its ends. */
    private static Map<Edge, Map<String, Object>> kept() {
        Map<Edge, Map<String, Object>> kept = new HashMap<>();
        for (Map<String, Object> row : TestGraph.query(
                "MATCH (c:Country)-[r:SCORES]->(s:Stage) RETURN c.iso3 AS country, s.id AS stage, properties(r) AS p")) {
            Map<String, Object> values = new TreeMap<>(asMap(row.get("p")));
            Edge edge = new Edge(
                    (String) values.get("country"),
                    (String) values.get("stage"),
                    (Long) values.get("year"),
                    (String) values.get("basis"),
                    (String) values.get("merged"));
            assertThat(row).containsEntry("country", edge.country()).containsEntry("stage", edge.stage());
            values.keySet().removeAll(KEYS);
            assertThat(kept.put(edge, values)).as("a second %s", edge).isNull();
        }
        return kept;
    }

    @SuppressWarnings("unchecked") // the properties of an edge
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }

    /** The same out of the tidy rows. */
    private static Map<Edge, Map<String, Object>> printed(Run run, String merged) {
        Map<Edge, Map<String, Object>> printed = new HashMap<>();
        run.lines().stream().skip(1).map(line -> line.split(",", -1)).forEach(f -> {
            if (f[4].isEmpty() && !f[1].equals("chain")) {
                Map<String, Object> values = printed.computeIfAbsent(
                        new Edge(f[3].isEmpty() ? "WLD" : f[3], f[1], Long.parseLong(f[2]), f[5], merged),
                        e -> new TreeMap<>());
                if (!f[6].isEmpty()) {
                    values.put(f[0], Double.valueOf(f[6]));
                }
            }
        });
        return printed;
    }

    private static Set<Object> which(Map<Edge, ?> kept, Function<Edge, Object> what) {
        return kept.keySet().stream().map(what).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatIsKeptIsWhatIsPrinted() {
        Run run = metrics("--write", "--format", "csv");
        Map<Edge, Map<String, Object>> kept = kept();

        assertThat(kept).isEqualTo(printed(run, ""));
        assertThat(which(kept, Edge::stage)).containsExactly("compound", "metal", "ore");
        assertThat(which(kept, Edge::year)).contains(2000L, 2021L, 2022L, 2023L, 2024L);
        assertThat(run.err())
                .containsPattern("Kept on " + kept.size() + " SCORES edges, networks as a whole under WLD; \\d+ values"
                        + " of pairs are not kept\\.\n");
    }

    @Test
    void theNetworkStandsUnderTheWorldAndCountriesUnderTheirOwnCode() {
        metrics("hhi_production", "hhi_suppliers", "--stage", "ore", "--year", "2022", "--write");
        Map<Edge, Map<String, Object>> kept = kept();

        assertThat(kept.get(new Edge("WLD", "ore", 2022, "reo", ""))).containsOnlyKeys("hhi_production");
        assertThat(kept.get(new Edge("CHN", "ore", 2022, "reo", ""))).containsOnlyKeys("hhi_suppliers");
        // of whom it buys is in no dataset
        assertThat(kept.get(new Edge("USA", "ore", 2022, "reo", ""))).isEmpty();
    }

    @Test
    void anAnalystReadsItInOneLine() {
        metrics("--stage", "ore", "--year", "2022", "--write");

        assertThat(TestGraph.query("MATCH (c:Country)-[s:SCORES {stage:'ore', year:2022, basis:'reo', merged:''}]->()"
                        + " WHERE s.strength_in IS NOT NULL RETURN c.iso3 AS c ORDER BY s.strength_in DESC LIMIT 1"))
                .containsExactly(Map.of("c", "CHN"));
    }

    @Test
    void keepingItTwiceChangesNothing() {
        metrics("--write");
        Map<Edge, Map<String, Object>> once = kept();
        metrics("--write");

        assertThat(kept()).isEqualTo(once);
    }

    @Test
    void aValueThatIsNoLongerDefinedIsTakenAway() {
        // to whom China sells ore is in no dataset: the concentration of its markets is not known
        Edge edge = new Edge("CHN", "ore", 2022, "reo", "");
        metrics("hhi_suppliers", "hhi_markets", "--write");
        assertThat(kept().get(edge)).containsOnlyKeys("hhi_suppliers");
        TestGraph.query(
                "MATCH (:Country {iso3:'CHN'})-[s:SCORES {stage:'ore', year:2022}]->() SET s.hhi_markets = 0.5");

        metrics("hhi_markets", "--write");

        assertThat(kept().get(edge)).containsOnlyKeys("hhi_suppliers");
    }

    @Test
    void onlyTheMeasuresAskedForAreWrittenAndOthersStay() {
        metrics("strength_in", "--write");
        Map<Edge, Map<String, Object>> bought = kept();
        Map<Edge, Map<String, Object>> sold = printed(
                metrics("strength_out", "--stage", "compound", "--year", "2022", "--write", "--format", "csv"), "");
        Map<Edge, Map<String, Object>> both = kept();

        assertThat(sold.values()).anySatisfy(values -> assertThat(values).containsKey("strength_out"));
        assertThat(both).containsOnlyKeys(bought.keySet());
        both.forEach((edge, values) -> {
            Map<String, Object> expected = new TreeMap<>(bought.getOrDefault(edge, Map.of()));
            expected.putAll(sold.getOrDefault(edge, Map.of()));
            assertThat(values).as("%s", edge).isEqualTo(expected);
        });
    }

    @Test
    void anotherBasisAndOtherMergingsStandOnEdgesOfTheirOwn() {
        metrics("strength_total", "--write");
        Map<Edge, Map<String, Object>> plain = kept();
        Run usd = metrics("strength_total", "--basis", "usd", "--write", "--format", "csv");
        Run merged = metrics("strength_total", "--merge", "MAC=CHN,HKG=CHN", "--write", "--format", "csv");
        Map<Edge, Map<String, Object>> all = kept();

        Map<Edge, Map<String, Object>> expected = new HashMap<>(plain);
        expected.putAll(printed(usd, ""));
        expected.putAll(printed(merged, "HKG=CHN MAC=CHN"));
        assertThat(all).isEqualTo(expected).hasSizeGreaterThan(2 * plain.size());
        assertThat(which(all, Edge::basis)).containsExactly("reo", "usd");
        assertThat(which(all, Edge::merged)).containsExactly("", "HKG=CHN MAC=CHN");
        assertThat(all.keySet())
                .filteredOn(e -> e.country().equals("HKG"))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.merged()).isEmpty());
    }

    @Test
    void worldProductionIsInReoWhateverTradeIsWeightedIn() {
        metrics("hhi_production", "hhi_suppliers", "--basis", "usd", "--stage", "ore", "--year", "2022", "--write");

        assertThat(kept().get(new Edge("CHN", "ore", 2022, "usd", ""))).containsOnlyKeys("hhi_suppliers");
        assertThat(kept()).doesNotContainKey(new Edge("WLD", "ore", 2022, "usd", ""));
        assertThat(kept().get(new Edge("WLD", "ore", 2022, "reo", ""))).containsOnlyKeys("hhi_production");
    }

    @Test
    void anImportTakesTheScoresOfItsYearsAwayAndNoOthers() throws IOException {
        try {
            metrics("strength_total", "--write");
            metrics("strength_total", "--basis", "usd", "--write");
            metrics("strength_total", "--merge", "HKG=CHN", "--write");
            Map<Edge, Map<String, Object>> before = kept();
            Path file = folder.resolve("mine.csv");
            Files.writeString(file, "year,exporter,importer,stage,reo_tonnes\n2022,USA,CHN,ore,9000\n");

            Run run = CommandsIT.run("import", "--as", "flows", file.toString());

            assertThat(run.code()).as(run.err()).isZero();
            Map<Edge, Map<String, Object>> after = kept();
            before.keySet().removeIf(e -> e.year() == 2022);
            assertThat(after).isEqualTo(before);
            assertThat(which(after, Edge::year)).contains(2021L, 2023L, 2024L).doesNotContain(2022L);
        } finally {
            TestGraph.small();
        }
    }

    @Test
    void anotherEditionOfThePackageTakesAllScoresAway() {
        try {
            metrics("density", "--write");
            assertThat(kept()).isNotEmpty();

            TestGraph.imports()
                    .bundle(
                            TestGraph.bundle(d -> d.year() == 2022 && !d.hs().equals("850511"), "other"),
                            Prefer.DECLARED);

            assertThat(kept()).isEmpty();
        } finally {
            TestGraph.small();
        }
    }

    @Test
    void scoresOfAGraphThatHasChangedSinceAreRefused() throws IOException {
        try {
            ScoreWriter writer = new ScoreWriter(TestGraph.store());
            long measuredAt = writer.version();
            Path file = folder.resolve("mine.csv");
            Files.writeString(file, "year,exporter,importer,stage,reo_tonnes\n2022,USA,CHN,ore,9000\n");
            assertThat(CommandsIT.run("import", "--as", "flows", file.toString())
                            .code())
                    .isZero();
            assertThat(writer.version()).isGreaterThan(measuredAt);

            assertThatThrownBy(() -> writer.write(List.of(score("USA", 2021)), "", measuredAt))
                    .isInstanceOf(StoreException.class)
                    .hasMessage(
                            "the graph has changed since it was measured, nothing was written; run the command again");

            assertThat(kept()).isEmpty();
        } finally {
            TestGraph.small();
        }
    }

    @Test
    void aScoreOfNobodyRollsAllBack() {
        ScoreWriter writer = new ScoreWriter(TestGraph.store());
        List<CountryScore> scores = new ArrayList<>();
        for (int year = 1000; year < 2100; year++) {
            scores.add(score("USA", year));
        }
        scores.add(score("QQQ", 2021));

        assertThatThrownBy(() -> writer.write(scores, "", writer.version()))
                .hasMessageContaining("1 scores name a country or stage that is not in the graph");
        assertThat(kept()).isEmpty();
    }

    private static CountryScore score(String country, int year) {
        return new CountryScore(country, Stage.ORE, year, Basis.REO, Map.of("pagerank", 0.5));
    }

    @Test
    void theFingerprintIsOfWhatWasImportedNotOfWhatIsComputedFromIt() {
        String before = CommandsIT.run("status", "--fingerprint").out();
        metrics("pagerank", "--write");

        assertThat(kept()).isNotEmpty();
        assertThat(CommandsIT.run("status", "--fingerprint").out())
                .isEqualTo(before)
                .hasSize(65);
    }

    @Test
    void withoutWriteNothingIsKept() {
        metrics("pagerank");

        assertThat(kept()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    metrics --write --country USA            | keeps what was measured of all countries; leave out
                    metrics --write --partner USA            | keeps what was measured of all countries; leave out
                    metrics pmi npmi --write                 | these measures are of pairs alone
                    metrics exposure --stage chain --write   | the chain is no stage
                    """)
    void whatCannotBeKeptIsWrongUse(String command, String message) {
        Run run = CommandsIT.run(command.split(" +"));

        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("lanthanet: --write ")
                .contains(message);
        assertThat(kept()).isEmpty();
    }
}
