package org.lanthanet.metric.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.network.LinkArrays;
import org.lanthanet.network.Networks;

/** What every draw has in common with the network it was drawn for; seeds in the names. */
class DrawersTest {
    private static final int DRAWS = 50;

    private static LinkArrays random(long seed, double density, double factor) {
        double[][] w = Networks.random(seed, 30, density);
        for (double[] row : w) {
            Arrays.setAll(row, j -> row[j] * factor);
        }
        return Networks.of(w).arrays();
    }

    @ParameterizedTest(name = "seed {0}, density {1}")
    @CsvSource({"301, 0.05", "302, 0.2", "303, 0.6", "304, 0.95"})
    void degreesAndTheAmountsOfEachExporterAreKept(long seed, double density) {
        LinkArrays observed = random(seed, density, 1);
        Drawer drawer = NullModel.DEGREE.drawer(observed, new SplittableRandom(seed));
        for (int draw = 0; draw < DRAWS; draw++) {
            LinkArrays drawn = drawer.draw();
            assertIsANetwork(drawn);
            for (int i = 0; i < observed.size(); i++) {
                assertThat(drawn.outDegree(i)).isEqualTo(observed.outDegree(i));
                assertThat(drawn.inDegree(i)).isEqualTo(observed.inDegree(i));
                assertThat(amounts(drawn, i)).containsExactly(amounts(observed, i));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}, density {1}")
    @CsvSource({"311, 0.05", "312, 0.2", "313, 0.6", "314, 0.95"})
    void exportsAndImportsAreKept(long seed, double density) {
        LinkArrays observed = random(seed, density, 1);
        Drawer drawer = NullModel.STRENGTH.drawer(observed, new SplittableRandom(seed));
        for (int draw = 0; draw < DRAWS; draw++) {
            LinkArrays drawn = drawer.draw();
            assertIsANetwork(drawn);
            assertClose(drawn.outStrengths(), observed.outStrengths());
            assertClose(drawn.inStrengths(), observed.inStrengths());
        }
    }

    @Test
    void exportsAndImportsOfExtremeSizesAreKept() {
        LinkArrays observed = Networks.of(
                        new double[][] {{0, 1e-9, 1e15, 0}, {1e9, 0, 1e-15, 0}, {1e15, 1e-6, 0, 1e12}, {0, 1, 0, 0}})
                .arrays();
        Drawer drawer = NullModel.STRENGTH.drawer(observed, new SplittableRandom(1));
        for (int draw = 0; draw < 2_000; draw++) {
            LinkArrays drawn = drawer.draw();
            assertClose(drawn.outStrengths(), observed.outStrengths());
            assertClose(drawn.inStrengths(), observed.inStrengths());
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void anotherUnitScalesTheDraws(NullModel model) {
        double factor = 1_000.0 / 3;
        Drawer one = model.drawer(random(321, 0.2, 1), new SplittableRandom(321));
        Drawer other = model.drawer(random(321, 0.2, factor), new SplittableRandom(321));
        for (int draw = 0; draw < DRAWS; draw++) {
            LinkArrays a = one.draw();
            LinkArrays b = other.draw();
            for (int i = 0; i < a.size(); i++) {
                for (int j = 0; j < a.size(); j++) {
                    assertThat(b.weight(i, j)).isCloseTo(factor * a.weight(i, j), within(1e-9 * factor * a.total()));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"a hub", "one exporter", "one importer", "two countries"})
    void strengthsThatLeaveNoChoiceGiveTheNetworkItself(String which) {
        LinkArrays observed = Networks.of(
                        switch (which) {
                            case "a hub" ->
                                new double[][] {{0, 1.1, 2.3, 4.7}, {3.3, 0, 0, 0}, {0, 0, 0, 0}, {0.7, 0, 0, 0}};
                            case "one exporter" -> new double[][] {{0, 1.1, 2.3}, {0, 0, 0}, {0, 0, 0}};
                            case "one importer" -> new double[][] {{0, 0, 0}, {1.1, 0, 0}, {2.3, 0, 0}};
                            default -> new double[][] {{0, 1.1}, {2.3, 0}};
                        })
                .arrays();
        Drawer drawer = NullModel.STRENGTH.drawer(observed, new SplittableRandom(1));
        for (int draw = 0; draw < DRAWS; draw++) {
            LinkArrays drawn = drawer.draw();
            assertThat(drawn.starts()).containsExactly(observed.starts());
            assertThat(drawn.targets()).containsExactly(observed.targets());
            assertThat(drawn.weights()).containsExactly(observed.weights());
        }
    }

    private static void assertIsANetwork(LinkArrays drawn) {
        assertThat(Arrays.stream(drawn.weights())).allMatch(w -> w > 0 && Double.isFinite(w));
        for (int i = 0; i < drawn.size(); i++) {
            int[] markets = Arrays.copyOfRange(drawn.targets(), drawn.starts()[i], drawn.starts()[i + 1]);
            assertThat(markets).doesNotHaveDuplicates().isSorted().doesNotContain(i);
        }
    }

    private static void assertClose(double[] actual, double[] expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).as("country %d", i).isCloseTo(expected[i], within(1e-9 * expected[i]));
        }
    }

    private static double[] amounts(LinkArrays network, int exporter) {
        double[] amounts =
                Arrays.copyOfRange(network.weights(), network.starts()[exporter], network.starts()[exporter + 1]);
        Arrays.sort(amounts);
        return amounts;
    }
}
