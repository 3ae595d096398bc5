package org.lanthanet.metric.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanthanet.metric.significance.Significance.Pair;
import org.lanthanet.model.Basis;
import org.lanthanet.network.Networks;
import org.lanthanet.network.TradeNetwork;

class SignificanceTest {
    private static final Pair PAIR = new Pair("AAA", "AAB");

    private static List<Comparison> compare(NullModel model, TradeNetwork network, Pair pair) {
        return new Significance(model, 400, 1).compare(network, Statistic.all(), pair);
    }

    private static Comparison find(List<Comparison> comparisons, String metric) {
        return comparisons.stream()
                .filter(c -> c.statistic().metric().id().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void degreesAreComparedInEverything() {
        assertThat(compare(NullModel.DEGREE, Networks.golden(), new Pair("AAA", "BBB")))
                .extracting(c -> c.statistic().metric().id() + " " + c.country() + " " + c.partner())
                .containsExactly(
                        "reciprocity null null",
                        "weighted_reciprocity null null",
                        "clustering_mean null null",
                        "clustering_weighted_mean null null",
                        "modularity null null",
                        "trade AAA BBB",
                        "trade BBB AAA",
                        "dyad_reciprocity AAA BBB",
                        "interdependence AAA BBB");
    }

    @Test
    void strengthsAreComparedInWhatTheyDoNotSettleByThemselves() {
        assertThat(compare(NullModel.STRENGTH, Networks.golden(), new Pair("AAA", "BBB")))
                .extracting(c -> c.statistic().metric().id())
                .containsExactly(
                        "weighted_reciprocity", "modularity", "trade", "trade", "dyad_reciprocity", "interdependence");
        assertThat(compare(NullModel.STRENGTH, Networks.golden(), null)).hasSize(2);
    }

    @Test
    void theGoldenNetworkIsTheOnlyOneOfItsDegreesUpToTheOrderOfAmounts() {
        List<Comparison> comparisons = compare(NullModel.DEGREE, Networks.golden(), null);

        Comparison reciprocity = find(comparisons, "reciprocity");
        assertThat(reciprocity.observed()).isCloseTo(0.666667, within(1e-6));
        assertThat(reciprocity.mean()).isCloseTo(0.666667, within(1e-6));
        assertThat(reciprocity.sd()).isZero();
        assertThat(reciprocity.z()).isNull();
        assertThat(reciprocity.p()).isEqualTo(1);
        // A keeps 40, 2 in two orders, B 10, 30, 20 in six, C 1, 5, 4 in six: all 72 counted
        double[] all = returnedOfAllOrders();
        double mean = Arrays.stream(all).average().orElseThrow();
        double sd = Math.sqrt(
                Arrays.stream(all).map(r -> (r - mean) * (r - mean)).average().orElseThrow());
        Comparison weighted = find(comparisons, "weighted_reciprocity");
        assertThat(weighted.observed()).isCloseTo(0.383333, within(1e-6));
        assertThat(weighted.mean()).isCloseTo(mean, within(4 * sd / Math.sqrt(400)));
        assertThat(weighted.sd()).isCloseTo(sd, within(0.15 * sd));
    }

    private static double[] returnedOfAllOrders() {
        List<Double> values = new ArrayList<>();
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        double[] b = {10, 30, 20};
        double[] c = {1, 5, 4};
        for (double ab : new double[] {40, 2}) {
            for (int[] p : orders) {
                for (int[] q : orders) {
                    // A to D, C to A and C to D are not returned; D sells 8 to B
                    values.add(2 * (Math.min(ab, b[p[0]]) + Math.min(b[p[1]], c[q[1]]) + Math.min(b[p[2]], 8)) / 120);
                }
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void theNumberOfThreadsDoesNotMatter(NullModel model) throws Exception {
        TradeNetwork network = Networks.of(Networks.random(401, 25, 0.2));
        List<Comparison> one = inThreads(1, model, network);

        assertThat(inThreads(4, model, network)).isEqualTo(one);
        assertThat(compare(model, network, PAIR)).isEqualTo(one);
        assertThat(one).anySatisfy(c -> assertThat(c.z()).isNotNull());
    }

    private static List<Comparison> inThreads(int threads, NullModel model, TradeNetwork network) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> compare(model, network, PAIR)).get();
        } finally {
            pool.shutdown();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void anotherSeedGivesAnotherSampleOfTheSameDistribution(NullModel model) {
        TradeNetwork network = Networks.of(tradingPair(402));
        assertSameWithinError(
                compare(model, network, PAIR), new Significance(model, 400, 2).compare(network, Statistic.all(), PAIR));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void theNamesOfTheCountriesDoNotMatterBeyondSamplingError(NullModel model) {
        double[][] w = tradingPair(403);
        List<String> codes = Networks.codes(25);
        List<String> shuffled = new ArrayList<>(codes);
        Collections.shuffle(shuffled, new Random(403));
        assertSameWithinError(
                compare(model, Networks.of(codes, w), new Pair(codes.get(0), codes.get(1))),
                compare(model, Networks.of(shuffled, w), new Pair(shuffled.get(0), shuffled.get(1))));
    }

    /** A random network in which the first two countries trade. */
    private static double[][] tradingPair(long seed) {
        double[][] w = Networks.random(seed, 25, 0.2);
        w[0][1] = 5;
        w[1][0] = 3;
        return w;
    }

    private static void assertSameWithinError(List<Comparison> some, List<Comparison> others) {
        assertThat(some).isNotEqualTo(others);
        for (int k = 0; k < some.size(); k++) {
            Comparison a = some.get(k);
            Comparison b = others.get(k);
            String what = a.statistic().metric().id();
            assertThat(b.observed()).as(what).isCloseTo(a.observed(), within(1e-12 * Math.max(1, a.observed())));
            assertThat(a.sd()).as(what).isPositive();
            double error = Math.sqrt(a.sd() * a.sd() / a.draws() + b.sd() * b.sd() / b.draws());
            assertThat(b.mean()).as(what).isCloseTo(a.mean(), within(5 * error));
        }
    }

    @Test
    void areasAreLeftOut() {
        List<String> codes = Networks.codes(5);
        double[][] w = {{0, 9, 2, 1, 3}, {4, 0, 2, 0, 1}, {0, 7, 0, 5, 0}, {6, 0, 1, 0, 2}, {0, 3, 0, 4, 0}};
        TradeNetwork network = TradeNetwork.of(
                Networks.STAGE, Networks.YEAR, Basis.REO, Networks.flows(codes, w), Map.of(), Set.of("AAC"));

        assertThat(compare(NullModel.DEGREE, network, PAIR))
                .isEqualTo(compare(NullModel.DEGREE, network.withoutAreas(), PAIR));
        Comparison withArea = find(compare(NullModel.DEGREE, network, new Pair("AAA", "AAC")), "trade");
        assertThat(withArea.observed()).isNull();
        assertThat(withArea.draws()).isZero();
    }

    static Stream<TradeNetwork> degenerate() {
        return Stream.of(
                matrix(0, (i, j) -> 0),
                matrix(1, (i, j) -> 0),
                matrix(5, (i, j) -> 0),
                matrix(2, (i, j) -> i < j ? 7 : 0),
                matrix(5, (i, j) -> i == 1 && j == 3 ? 7 : 0),
                matrix(2, (i, j) -> 3 + 4 * i),
                matrix(6, (i, j) -> 1 + i * 6 + j),
                matrix(6, (i, j) -> 5),
                matrix(6, (i, j) -> i == 0 ? j : 0),
                matrix(6, (i, j) -> j == 0 ? i : 0),
                matrix(6, (i, j) -> i == 0 ? j : j == 0 ? 2 * i : 0),
                matrix(6, (i, j) -> i < 3 && j >= 3 ? 1 + i + j : 0),
                matrix(6, (i, j) -> j == (i + 1) % 6 ? 4 : 0),
                matrix(6, (i, j) -> i / 3 == j / 3 ? 1 + i : 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("degenerate")
    void degenerateNetworksGiveFiniteNumbersOrNone(TradeNetwork network) {
        for (NullModel model : NullModel.values()) {
            assertThat(compare(model, network, PAIR)).isNotEmpty().allSatisfy(c -> {
                assertThat(Stream.of(c.observed(), c.mean(), c.sd(), c.z(), c.p())
                                .filter(v -> v != null))
                        .allSatisfy(v -> assertThat(v).isFinite());
                assertThat(c.z() == null).isEqualTo(c.observed() == null || c.sd() == null || c.sd() == 0);
                if (c.p() != null) {
                    assertThat(c.p()).isBetween(2.0 / 401, 1.0);
                }
            });
        }
    }

    @Test
    void aStarLeavesStrengthsNoChoice() {
        assertThat(compare(NullModel.STRENGTH, matrix(6, (i, j) -> i == 0 ? j : j == 0 ? 2 * i : 0), PAIR))
                .allSatisfy(c -> {
                    assertThat(c.mean()).isCloseTo(c.observed(), within(1e-12));
                    assertThat(c.sd()).isZero();
                    assertThat(c.z()).isNull();
                    assertThat(c.p()).isEqualTo(1);
                });
    }

    @Test
    void drawsAreOneOrMore() {
        assertThatThrownBy(() -> new Significance(NullModel.DEGREE, 0, 1)).hasMessage("cannot compare with 0 draws");
        assertThat(find(
                                new Significance(NullModel.DEGREE, 3, 1)
                                        .compare(Networks.golden(), Statistic.all(), null),
                                "reciprocity")
                        .draws())
                .isEqualTo(3);
    }

    private static TradeNetwork matrix(int n, IntBinaryOperator weight) {
        double[][] w = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                w[i][j] = i == j ? 0 : weight.applyAsInt(i, j);
            }
        }
        return Networks.of(w);
    }
}
