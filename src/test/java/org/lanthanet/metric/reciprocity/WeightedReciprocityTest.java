package org.lanthanet.metric.reciprocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.network.Networks;
import org.lanthanet.network.TradeNetwork;

class WeightedReciprocityTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {201, 202, 203, 204, 205, 206})
    void theNullKeepsEveryStrength(long seed) {
        for (double density : List.of(0.01, 0.05, 0.3, 1.0)) {
            assertKeepsStrengths(Networks.random(seed, 40, density), "seed " + seed + ", density " + density);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {221, 222, 223, 224, 225, 226})
    void theNullKeepsEveryStrengthWhereOneOrTwoCountriesHaveNearlyAllTrade(long seed) {
        for (double size : List.of(1e2, 1e4, 1e8, 1e12)) {
            double[][] hub = Networks.random(seed, 12, 0.3);
            double[][] pair = Networks.random(seed, 12, 0.3);
            for (int i = 1; i < hub.length; i++) {
                hub[0][i] *= size;
                hub[i][0] *= size;
            }
            pair[0][1] = 2 * size;
            pair[1][0] = size;
            assertKeepsStrengths(hub, "hub, size " + size + ", seed " + seed);
            assertKeepsStrengths(pair, "pair, size " + size + ", seed " + seed);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {211, 212, 213})
    void theNullIsThatOfFittingTheWholeMatrix(long seed) {
        double[][] w = Networks.random(seed, 15, 0.4);
        TradeNetwork network = Networks.of(w);
        assertThat(WeightedReciprocity.expected(network))
                .as("seed %d", seed)
                .isCloseTo(reciprocated(fitted(w)) / network.total(), within(1e-7));
    }

    @Test
    void theNullOfAStarIsTheStar() {
        double[][] w = {{0, 5, 1, 2}, {3, 0, 0, 0}, {2, 0, 0, 0}, {0, 0, 0, 0}};
        TradeNetwork network = Networks.of(w);
        StrengthNull expected = StrengthNull.of(network);
        assertThat(expected.expected("AAA", "AAB")).isEqualTo(5);
        assertThat(expected.expected("AAB", "AAC")).isZero();
        assertThat(expected.expected("ZZZ", "AAC")).isZero();
        assertThat(WeightedReciprocity.rho(network)).isZero();
    }

    @Test
    void isUndefinedAgainstChanceWhereTheNullReturnsEverything() {
        // every country exports what it imports: the null is symmetric
        double[][] ring = {{0, 4, 0, 0}, {0, 0, 4, 0}, {0, 0, 0, 4}, {4, 0, 0, 0}};
        TradeNetwork network = Networks.of(ring);
        assertThat(WeightedReciprocity.of(network)).isZero();
        assertThat(WeightedReciprocity.expected(network)).isCloseTo(1, within(1e-9));
        assertThat(WeightedReciprocity.rho(network)).isNull();
    }

    @Test
    void theNullNextToAStarIsNextToTheStar() {
        double[][] w = {{0, 5e4, 1e4, 2e4}, {3e4, 0, 0.5, 0}, {2e4, 0, 0, 0}, {1e3, 0, 0, 0}};
        TradeNetwork network = Networks.of(w);
        assertThat(StrengthNull.of(network).expected("AAA", "AAB")).isCloseTo(5e4, within(0.5));
        assertThat(WeightedReciprocity.rho(network)).isCloseTo(0, within(1e-4));
    }

    @Test
    void theNullWithoutTwoWayTradersIsProportional() {
        double[][] w = {{0, 0, 6, 1}, {0, 0, 2, 3}, {0, 0, 0, 0}, {0, 0, 0, 0}};
        assertThat(StrengthNull.of(Networks.of(w)).expected("AAA", "AAC")).isCloseTo(7 * 8 / 12.0, within(1e-12));
    }

    private static void assertKeepsStrengths(double[][] w, String message) {
        TradeNetwork network = Networks.of(w);
        StrengthNull expected = StrengthNull.of(network);
        for (String c : network.countries()) {
            assertThat(network.countries().stream()
                            .mapToDouble(j -> expected.expected(c, j))
                            .sum())
                    .as("exports of %s, %s", c, message)
                    .isCloseTo(network.outStrength(c), Percentage.withPercentage(1e-6));
            assertThat(network.countries().stream()
                            .mapToDouble(i -> expected.expected(i, c))
                            .sum())
                    .as("imports of %s, %s", c, message)
                    .isCloseTo(network.inStrength(c), Percentage.withPercentage(1e-6));
            assertThat(expected.expected(c, c)).isZero();
        }
    }

    private static double[][] fitted(double[][] w) {
        int n = w.length;
        double[][] e = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                e[i][j] = i == j ? 0 : 1;
            }
        }
        for (int round = 0; round < 20_000; round++) {
            for (int i = 0; i < n; i++) {
                double target = 0;
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    target += w[i][j];
                    sum += e[i][j];
                }
                for (int j = 0; j < n; j++) {
                    e[i][j] = sum == 0 ? 0 : e[i][j] * target / sum;
                }
            }
            for (int j = 0; j < n; j++) {
                double target = 0;
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    target += w[i][j];
                    sum += e[i][j];
                }
                for (int i = 0; i < n; i++) {
                    e[i][j] = sum == 0 ? 0 : e[i][j] * target / sum;
                }
            }
        }
        return e;
    }

    private static double reciprocated(double[][] e) {
        double sum = 0;
        for (int i = 0; i < e.length; i++) {
            for (int j = 0; j < e.length; j++) {
                sum += Math.min(e[i][j], e[j][i]);
            }
        }
        return sum;
    }
}
