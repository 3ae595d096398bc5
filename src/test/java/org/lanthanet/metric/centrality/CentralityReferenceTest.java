package org.lanthanet.metric.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.network.Networks;

/** The centralities against plain implementations on random networks; the seed stands in each test's name. */
class CentralityReferenceTest {
    private static final List<Double> DENSITIES = List.of(0.03, 0.1, 0.3, 0.9);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void betweennessCountsShortestPaths(long seed) {
        for (double density : DENSITIES) {
            double[][] w = Networks.random(seed, 30, density);
            assertSame(betweenness(w), Betweenness.of(Networks.of(w)), "seed %d, density %s", seed, density);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void betweennessSharesAPairAmongItsEquallyShortPaths(long seed) {
        for (double density : DENSITIES) {
            double[][] w = powersOfTwo(seed, 20, density);
            assertSame(betweenness(w), Betweenness.of(Networks.of(w)), "seed %d, density %s", seed, density);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {41, 42, 43})
    void betweennessIsThatOfJGraphT(long seed) {
        for (double density : List.of(0.02, 0.06, 0.4)) {
            double[][] w = Networks.random(seed, 120, density);
            Map<String, Double> expected = new BetweennessCentrality<>(Graphs.distances(w)).getScores();
            assertSame(
                    Networks.codes(w.length).stream().mapToDouble(expected::get).toArray(),
                    Betweenness.of(Networks.of(w)),
                    "seed %d, density %s",
                    seed,
                    density);
        }
    }

    @Test
    void betweennessSeesTiesThatRoundingHides() {
        // 1/3 + 1/6 and 1/2 are equally long, in tonnes as in kilograms
        for (double unit : new double[] {1, 1_000, 1.0 / 3, 1e-6}) {
            double[][] w = {{0, 3 * unit, 2 * unit}, {0, 0, 6 * unit}, {0, 0, 0}};
            assertThat(Betweenness.of(Networks.of(w), "AAB"))
                    .as("unit %s", unit)
                    .isEqualTo(0.5);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void pageRankIsTheFixedPointOfPowerIteration(long seed) {
        for (double density : DENSITIES) {
            double[][] w = withDanglingAndIsolated(Networks.random(seed, 40, density));
            Map<String, Double> ranks = PageRank.of(Networks.of(w));
            assertSame(pageRank(w), ranks, "seed %d, density %s", seed, density);
            assertThat(ranks.values().stream().mapToDouble(r -> r).sum())
                    .as("seed %d, density %s", seed, density)
                    .isCloseTo(1, within(1e-9));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void cheiRankIsThePageRankOfTheReversedMatrix(long seed) {
        double[][] w = withDanglingAndIsolated(Networks.random(seed, 40, 0.1));
        assertSame(pageRank(Networks.transpose(w)), CheiRank.of(Networks.of(w)), "seed %d", seed);
    }

    @Test
    void betweennessPrefersManyStrongLinksToOneWeakOne() {
        // AAA → AAB → AAC with 10 each is 0.2 long, AAA → AAC with 1 is 1 long
        double[][] w = {{0, 10, 1}, {0, 0, 10}, {0, 0, 0}};
        assertThat(Betweenness.of(Networks.of(w), "AAB")).isEqualTo(1);
        // with 10 the direct link is 0.1 long
        w[0][2] = 10;
        assertThat(Betweenness.of(Networks.of(w), "AAB")).isZero();
    }

    @Test
    void betweennessCountsBothDirectionsOfAHub() {
        int n = 6;
        double[][] w = new double[n][n];
        for (int i = 1; i < n; i++) {
            w[0][i] = i;
            w[i][0] = 2 * i;
        }
        assertThat(Betweenness.of(Networks.of(w), "AAA")).isEqualTo((n - 1) * (n - 2));
    }

    private static double[][] powersOfTwo(long seed, int n, double density) {
        Random random = new Random(seed);
        double[][] w = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j && random.nextDouble() < density) {
                    w[i][j] = 1 << random.nextInt(3);
                }
            }
        }
        return w;
    }

    private static double[][] withDanglingAndIsolated(double[][] w) {
        for (int country : new int[] {3, 7, 11}) {
            Arrays.fill(w[country], 0);
        }
        for (double[] row : w) {
            row[11] = 0;
        }
        return w;
    }

    /** Floyd–Warshall for lengths; paths counted by last steps, in order of length; then every triple is asked. */
    private static double[] betweenness(double[][] w) {
        int n = w.length;
        double[][] d = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                d[i][j] = i == j ? 0 : w[i][j] > 0 ? 1 / w[i][j] : Double.POSITIVE_INFINITY;
            }
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
                }
            }
        }
        double[][] paths = new double[n][n];
        for (int s = 0; s < n; s++) {
            double[] row = d[s];
            paths[s][s] = 1;
            List<Integer> nearestFirst = IntStream.range(0, n)
                    .boxed()
                    .sorted(Comparator.comparingDouble(t -> row[t]))
                    .toList();
            for (int t : nearestFirst) {
                for (int v = 0; v < n; v++) {
                    if (t != s && Double.isFinite(row[t]) && w[v][t] > 0 && close(row[v] + 1 / w[v][t], row[t])) {
                        paths[s][t] += paths[s][v];
                    }
                }
            }
        }
        double[] scores = new double[n];
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < n; t++) {
                for (int v = 0; v < n; v++) {
                    if (s != t && v != s && v != t && paths[s][t] > 0 && close(d[s][v] + d[v][t], d[s][t])) {
                        scores[v] += paths[s][v] * paths[v][t] / paths[s][t];
                    }
                }
            }
        }
        return scores;
    }

    private static boolean close(double a, double b) {
        return Double.isFinite(a) && Math.abs(a - b) <= 1e-12 * b;
    }

    private static double[] pageRank(double[][] w) {
        int n = w.length;
        double[] rank = new double[n];
        Arrays.fill(rank, 1.0 / n);
        for (int round = 0; round < 400; round++) {
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                double out = Arrays.stream(w[i]).sum();
                for (int j = 0; j < n; j++) {
                    double step = out == 0 ? 1.0 / n : w[i][j] / out;
                    next[j] += rank[i] * (0.15 / n + 0.85 * step);
                }
            }
            rank = next;
        }
        return rank;
    }

    private static void assertSame(double[] expected, Map<String, Double> actual, String message, Object... args) {
        List<String> codes = Networks.codes(expected.length);
        assertThat(actual.keySet()).as(message, args).containsExactlyElementsOf(codes);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual.get(codes.get(i)))
                    .as(codes.get(i) + ", " + message, args)
                    .isCloseTo(expected[i], within(1e-10 * Math.max(1, expected[i])));
        }
    }
}
