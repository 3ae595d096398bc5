package org.lanthanet.metric.reciprocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.network.Networks;
import org.lanthanet.network.TradeNetwork;

class WeightedReciprocityTest {
    /** 10⁻¹⁰ of the value. */
    private static final Percentage SAME = Percentage.withPercentage(1e-8);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {201, 202, 203, 204, 205, 206})
    void theModelKeepsEveryStrength(long seed) {
        for (double density : List.of(0.01, 0.05, 0.3, 1.0)) {
            assertIsTheModel(Networks.random(seed, 40, density), "seed " + seed + ", density " + density);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {221, 222, 223, 224, 225, 226})
    void theModelKeepsEveryStrengthWhereOneOrTwoCountriesHaveNearlyAllTrade(long seed) {
        for (double size : List.of(1e2, 1e4, 1e8, 1e12)) {
            double[][] hub = Networks.random(seed, 12, 0.3);
            double[][] pair = Networks.random(seed, 12, 0.3);
            for (int i = 1; i < hub.length; i++) {
                hub[0][i] *= size;
                hub[i][0] *= size;
            }
            pair[0][1] = 2 * size;
            pair[1][0] = size;
            assertIsTheModel(hub, "hub, size " + size + ", seed " + seed);
            assertIsTheModel(pair, "pair, size " + size + ", seed " + seed);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {231, 232})
    void theModelKeepsEveryStrengthOfManyCountriesOfAllSizes(long seed) {
        double[][] spread = Networks.random(seed, 120, 0.4);
        for (int i = 0; i < spread.length; i++) {
            for (int j = 0; j < spread.length; j++) {
                spread[i][j] *= Math.pow(10, -(i % 10) - (j % 7));
            }
        }
        assertIsTheModel(spread, "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {211, 212, 213})
    void theMultipliersAreThoseFoundByHalvingIntervals(long seed) {
        double[][] w = Networks.random(seed, 6, 0.6);
        double[][] plain = plainModel(w);
        TradeNetwork network = Networks.of(w);
        WeightedConfigurationModel model = WeightedConfigurationModel.of(network);
        List<String> codes = Networks.codes(w.length);
        double returned = 0;
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                assertThat(model.expected(codes.get(i), codes.get(j)))
                        .as("seed %d, %d to %d", seed, i, j)
                        .isCloseTo(plain[i][j], within(1e-8 * network.total()));
                returned += plain[i][j] == 0 || plain[j][i] == 0 ? 0 : 1 / (1 / plain[i][j] + 1 / plain[j][i]);
            }
        }
        assertThat(WeightedReciprocity.expected(network))
                .as("seed %d", seed)
                .isCloseTo(returned / network.total(), within(1e-8));
    }

    @Test
    void theModelOfAStarIsTheStarAndTheLesserOfTwoRandomAmountsIsLessThanEither() {
        double[][] w = {{0, 5, 1, 2}, {3, 0, 0, 0}, {2, 0, 0, 0}, {0, 0, 0, 0}};
        TradeNetwork network = Networks.of(w);
        WeightedConfigurationModel model = WeightedConfigurationModel.of(network);
        assertThat(model.expected("AAA", "AAB")).isEqualTo(5);
        assertThat(model.expected("AAB", "AAC")).isZero();
        assertThat(model.expected("ZZZ", "AAC")).isZero();
        // 5 and 3: 15 / 8; 1 and 2: 2 / 3; each counted both ways, of 13
        assertThat(WeightedReciprocity.expected(network)).isCloseTo(2 * (15 / 8.0 + 2 / 3.0) / 13, within(1e-15));
    }

    @Test
    void twoCountriesThatExchangeTheSameAmountReturnEverythingWhereChanceReturnsHalf() {
        TradeNetwork network = Networks.of(new double[][] {{0, 7}, {7, 0}});
        assertThat(WeightedReciprocity.expected(network)).isEqualTo(0.5);
        assertThat(WeightedReciprocity.rho(network)).isEqualTo(1);
    }

    @Test
    void aRingReturnsNothingWhereChanceReturnsHalf() {
        // every country exports what it imports
        double[][] ring = {{0, 4, 0, 0}, {0, 0, 4, 0}, {0, 0, 0, 4}, {4, 0, 0, 0}};
        TradeNetwork network = Networks.of(ring);
        assertThat(WeightedReciprocity.of(network)).isZero();
        assertThat(WeightedReciprocity.expected(network)).isCloseTo(0.5, within(1e-12));
        assertThat(WeightedReciprocity.rho(network)).isCloseTo(-1, within(1e-12));
    }

    @Test
    void theModelNextToAStarIsNextToTheStar() {
        double[][] w = {{0, 5e4, 1e4, 2e4}, {3e4, 0, 0.5, 0}, {2e4, 0, 0, 0}, {1e3, 0, 0, 0}};
        double[][] star = {{0, 5e4, 1e4, 2e4}, {3e4, 0, 0, 0}, {2e4, 0, 0, 0}, {1e3, 0, 0, 0}};
        assertThat(WeightedConfigurationModel.of(Networks.of(w)).expected("AAA", "AAB"))
                .isCloseTo(5e4, within(0.5));
        assertThat(WeightedReciprocity.expected(Networks.of(w)))
                .isCloseTo(WeightedReciprocity.expected(Networks.of(star)), within(1e-4));
    }

    @Test
    void countriesThatExportOnlyOrImportOnlyReturnNothing() {
        double[][] w = {{0, 0, 6, 1}, {0, 0, 2, 3}, {0, 0, 0, 0}, {0, 0, 0, 0}};
        TradeNetwork network = Networks.of(w);
        assertIsTheModel(w, "two sellers, two buyers");
        assertThat(WeightedReciprocity.expected(network)).isZero();
        assertThat(WeightedReciprocity.rho(network)).isZero();
    }

    @Test
    void theModelOfNoTradeExpectsNone() {
        assertThat(WeightedConfigurationModel.of(Networks.of(new double[2][2])).expected("AAA", "AAB"))
                .isZero();
        assertThat(WeightedReciprocity.expected(Networks.of(new double[2][2]))).isNull();
        assertThat(WeightedReciprocity.rho(Networks.of(new double[0][0]))).isNull();
    }

    /** Strengths kept, and 1 / ⟨w_ij⟩ = a_i + b_j: what no other matrix has. */
    private static void assertIsTheModel(double[][] w, String message) {
        TradeNetwork network = Networks.of(w);
        WeightedConfigurationModel model = WeightedConfigurationModel.of(network);
        for (String c : network.countries()) {
            assertThat(network.countries().stream()
                            .mapToDouble(j -> model.expected(c, j))
                            .sum())
                    .as("exports of %s, %s", c, message)
                    .isCloseTo(network.outStrength(c), SAME);
            assertThat(network.countries().stream()
                            .mapToDouble(i -> model.expected(i, c))
                            .sum())
                    .as("imports of %s, %s", c, message)
                    .isCloseTo(network.inStrength(c), SAME);
            assertThat(model.expected(c, c)).isZero();
        }
        List<String> codes = List.copyOf(network.countries());
        for (int i = 0; i + 3 < codes.size(); i++) {
            double[] inverse = {
                1 / model.expected(codes.get(i), codes.get(i + 2)),
                1 / model.expected(codes.get(i + 1), codes.get(i + 3)),
                1 / model.expected(codes.get(i), codes.get(i + 3)),
                1 / model.expected(codes.get(i + 1), codes.get(i + 2))
            };
            if (Arrays.stream(inverse).allMatch(Double::isFinite)) {
                assertThat(inverse[0] + inverse[1])
                        .as("%s, %s", codes.get(i), message)
                        .isCloseTo(inverse[2] + inverse[3], SAME);
            }
        }
    }

    /** ⟨w_ij⟩ by finding one multiplier after the other, each by bisection, a thousand times. */
    private static double[][] plainModel(double[][] w) {
        int n = w.length;
        double[] out = sums(w);
        double[] in = sums(Networks.transpose(w));
        double[] a = new double[n];
        double[] b = new double[n];
        for (int round = 0; round < 1_000; round++) {
            for (int i = 0; i < n; i++) {
                a[i] = out[i] == 0 ? Double.POSITIVE_INFINITY : plainMultiplier(i, out[i], b);
            }
            for (int j = 0; j < n; j++) {
                b[j] = in[j] == 0 ? Double.POSITIVE_INFINITY : plainMultiplier(j, in[j], a);
            }
        }
        double[][] expected = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                expected[i][j] = i == j ? 0 : 1 / (a[i] + b[j]);
            }
        }
        return expected;
    }

    private static double plainMultiplier(int self, double strength, double[] others) {
        double least = IntStream.range(0, others.length)
                .filter(k -> k != self)
                .mapToDouble(k -> others[k])
                .min()
                .orElseThrow();
        double low = -least;
        double high = others.length / strength - least;
        for (int halving = 0; halving < 60; halving++) {
            double middle = (low + high) / 2;
            double expected = 0;
            for (int k = 0; k < others.length; k++) {
                expected += k == self ? 0 : 1 / (middle + others[k]);
            }
            if (expected > strength) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double[] sums(double[][] amounts) {
        return Arrays.stream(amounts)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
    }
}
