package org.lanthanet.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.export.Python.Outcome;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Flow;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.BundleReader;

/**
 * Declarations settled a second time, by a script that was written from the tables and from the text of the method and shares
 * no code with this program.
 */
class IndependentSettlementTest {
    private static final Path TABLES = Path.of("import");
    private static final Bundle BUNDLE = BundleReader.shipped().read();

    @TempDir
    private static Path folder;

    private static SettlementScript script;

    /** The shipped tables with the few declarations of one code, and the flows the script makes of them, with their header. */
    private static Path monazite;

    private static List<String> lines;

    @BeforeAll
    static void settleMonazite() throws Exception {
        script = new SettlementScript(folder);
        monazite = script.tables(
                TABLES,
                folder.resolve("monazite"),
                BUNDLE.declarations().stream()
                        .filter(d -> d.hs().equals("2612"))
                        .toList());
        lines = script.settle(monazite);
    }

    private static List<Flow> settle(List<Declaration> declarations) {
        Coefficients coefficients = new Coefficients(BUNDLE.coefficients());
        return new Settlement(
                        new StageRules(BUNDLE.rules()),
                        coefficients,
                        SettlementOptions.of(coefficients, Prefer.DECLARED))
                .settle(declarations)
                .flows();
    }

    private static void assertAgree(Outcome outcome, int flows) {
        assertThat(outcome.lines()).containsExactly(flows + " of " + flows + " flows agree to 1e-09");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void everyShippedFlowIsWhatTheTablesAndTheTextOfTheMethodGive() throws Exception {
        List<Flow> flows = settle(BUNDLE.declarations());

        assertThat(flows).hasSizeGreaterThan(35_000);
        assertAgree(script.compare(TABLES, flows), flows.size());
    }

    /** What the shipped tables hardly hold: means of sides that are in part estimated, several datasets, codes beside headings. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void soIsEveryFlowOfDeclarationsAsTheyMightHaveBeen(long seed) throws Exception {
        Set<String> magnets = Set.of("USA", "CHN", "JPN", "VNM");
        List<Declaration> declarations = Disturbed.of(
                BUNDLE.declarations().stream()
                        .filter(d -> d.side() != Declaration.Side.BOTH || magnets.contains(d.exporter()))
                        .toList(),
                seed);
        List<Flow> flows = settle(declarations);

        assertThat(flows.stream().map(Flow::method))
                .contains(Flow.Method.MIRRORED, Flow.Method.EXPORTER, Flow.Method.IMPORTER);
        assertAgree(
                script.compare(script.tables(TABLES, folder.resolve("seed" + seed), declarations), flows),
                flows.size());
    }

    static Stream<Arguments> differences() {
        return Stream.of(
                Arguments.of("a figure", change(cells -> cells.set(4, times(cells.get(4), 1 + 1e-8)))),
                Arguments.of("another figure", change(cells -> cells.set(9, times(cells.get(9), 1 - 1e-8)))),
                Arguments.of("a figure that is zero", change(cells -> cells.set(5, "0"))),
                Arguments.of("a figure that is missing", change(cells -> cells.set(7, ""))),
                Arguments.of("a word", change(cells -> cells.set(13, "outlier"))),
                Arguments.of("a flow that is missing", (UnaryOperator<List<String>>)
                        lines -> lines.subList(0, lines.size() - 1)),
                Arguments.of("a flow of its own", (UnaryOperator<List<String>>) lines -> Stream.concat(
                                lines.stream(), Stream.of(lines.get(1).replaceFirst("^\\d{4}", "1999")))
                        .toList()));
    }

    private interface Change {
        void apply(List<String> cells);
    }

    /** Changes the second flow. */
    private static UnaryOperator<List<String>> change(Change change) {
        return lines -> {
            List<String> cells = new ArrayList<>(List.of(lines.get(2).split(",", -1)));
            change.apply(cells);
            List<String> changed = new ArrayList<>(lines);
            changed.set(2, String.join(",", cells));
            return changed;
        };
    }

    private static String times(String figure, double factor) {
        return Double.toString(Double.parseDouble(figure) * factor);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("differences")
    void theComparisonFailsAt(String what, UnaryOperator<List<String>> difference) throws Exception {
        Outcome outcome = script.compareLines(monazite, difference.apply(lines));

        assertThat(outcome.exitCode()).as(what).isEqualTo(1);
        assertThat(outcome.lines()).hasSize(2);
    }

    @Test
    void aDifferenceInTheLastDigitsIsNone() throws Exception {
        List<String> other =
                change(cells -> cells.set(4, times(cells.get(4), 1 + 1e-10))).apply(lines);

        assertThat(other).isNotEqualTo(lines);
        assertAgree(script.compareLines(monazite, other), lines.size() - 1);
    }

    @Test
    void aTableThatIsNoneOfFlowsIsNotCompared() throws Exception {
        Outcome outcome = script.compareLines(monazite, List.of("year,exporter", "2020,USA"));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.lines()).singleElement().asString().contains("flows.csv has no column stage");
    }
}
