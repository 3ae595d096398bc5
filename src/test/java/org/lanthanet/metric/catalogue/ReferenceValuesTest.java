package org.lanthanet.metric.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanthanet.metric.Analysis;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Score;
import org.lanthanet.metric.Selection;
import org.lanthanet.metric.catalogue.ReferenceValues.Cell;
import org.lanthanet.metric.catalogue.ReferenceValues.Row;
import org.lanthanet.metric.structure.Communities;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.report.TradeData;
import org.lanthanet.store.BundledTrade;

/** The measures of every network shipped against what NetworkX, igraph and NumPy say of it. */
class ReferenceValuesTest {
    private static final double TOLERANCE = 1e-9;
    private static final String WHAT_TO_DO =
            "; have the shipped flows changed? src/bench/reference.sh compares all values and writes new goldens";

    private static final TradeData DATA = BundledTrade.read();
    private static final Map<Cell, List<Row>> REFERENCE = ReferenceValues.read();

    static Stream<Cell> cells() {
        return REFERENCE.keySet().stream();
    }

    @Test
    void everyNetworkShippedHasReferenceValues() {
        assertThat(REFERENCE.keySet())
                .as("networks with reference values" + WHAT_TO_DO)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Basis.REO, Basis.USD)
                        .flatMap(basis -> Arrays.stream(Stage.values())
                                .flatMap(stage -> IntStream.rangeClosed(1900, 2100)
                                        .filter(year -> DATA.has(stage, year))
                                        .mapToObj(year -> new Cell(basis, stage, year))))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theMeasuresAreThoseOfNetworkXAndIgraph(Cell cell) {
        Analysis analysis = new Analysis(DATA.network(cell.stage(), cell.year(), cell.basis()));
        for (Row row : REFERENCE.get(cell)) {
            if (row.metric() == Communities.MODULARITY) {
                assertThat(row.metric().compute(analysis, Selection.ALL).get(0).value())
                        .as("modularity of %s, the best NetworkX found in ten runs" + WHAT_TO_DO, cell)
                        .isGreaterThanOrEqualTo(row.sum() - TOLERANCE);
            } else {
                assertSame(row, values(row.metric(), analysis), row.metric().id() + " of " + cell + WHAT_TO_DO);
            }
        }
    }

    private static void assertSame(Row row, Map<String, Double> values, String what) {
        double sum = 0;
        double squares = 0;
        double moment = 0;
        int k = 0;
        for (double x : values.values()) {
            k++;
            sum += x;
            squares += x * x;
            moment += k * x;
        }
        assertThat(values).as(what).hasSize(row.values());
        assertSame(row.sum(), values.isEmpty() ? null : Double.valueOf(sum), "sum, " + what);
        if (row.metric().level() == Metric.Level.COUNTRY) {
            row.largest().forEach((country, x) -> assertSame(x, values.get(country), country + ", " + what));
            assertSame(row.squares(), squares, "sum of squares, " + what);
            assertSame(row.moment(), moment, "moment, " + what);
        }
    }

    private static void assertSame(@Nullable Double expected, @Nullable Double actual, String what) {
        if (expected == null) {
            assertThat(actual).as(what).isNull();
        } else {
            assertThat(actual).as(what).isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
        }
    }

    /** The values there are, in alphabetical order of the countries. */
    private static Map<String, Double> values(Metric metric, Analysis analysis) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Score score : metric.compute(analysis, Selection.ALL)) {
            if (score.value() != null) {
                values.put(score.country() == null ? "" : score.country(), score.value());
            }
        }
        return values;
    }
}
