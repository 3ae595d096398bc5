package org.lanthanet.metric.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.network.LinkArrays;
import org.lanthanet.network.Networks;

/** Whether the nulls draw every network they should, and all equally often, where all are known. */
class UniformityTest {
    private static final long SEED = 20;

    @ParameterizedTest(name = "links {0}")
    @ValueSource(strings = {"ab bc ca", "ab bc cd da ac", "ab bc ca cd de", "ab bc cd de ea", "ab ac ba bd ce de ea"})
    void everyNetworkOfTheSameDegreesIsDrawnEquallyOften(String links) {
        LinkArrays observed = ofLinks(links);
        Map<Long, Integer> counts = new HashMap<>();
        sameDegrees(observed).forEach(network -> counts.put(network, 0));
        assertThat(counts).hasSizeGreaterThan(1);
        int draws = 500 * counts.size();

        Drawer drawer = NullModel.DEGREE.drawer(observed, new SplittableRandom(SEED));
        for (int k = 0; k < draws; k++) {
            assertThat(counts.computeIfPresent(mask(drawer.draw()), (network, count) -> count + 1))
                    .as("one of the networks of these degrees")
                    .isNotNull();
        }

        assertUniform(counts.values().stream().mapToInt(Integer::intValue).toArray());
    }

    @Test
    void everyOrderOfAnExportersAmountsIsDrawnEquallyOften() {
        LinkArrays star = Networks.of(new double[][] {{0, 1, 2, 3}, {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}})
                .arrays();
        Drawer drawer = NullModel.DEGREE.drawer(star, new SplittableRandom(SEED));
        Map<String, Integer> counts = new TreeMap<>();
        for (int k = 0; k < 6_000; k++) {
            counts.merge(Arrays.toString(drawer.draw().weights()), 1, Integer::sum);
        }

        assertThat(counts).hasSize(6);
        assertUniform(counts.values().stream().mapToInt(Integer::intValue).toArray());
    }

    @Test
    void threeCountriesAlikeTradeAnyAmountRound() {
        // x_12 = t, x_13 = 1 − t, and so on: all t from 0 to 1
        double[] t = sample(new double[][] {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}}, 20_000, x -> x.weight(0, 1));

        assertUniform(histogram(t, 0, 1, 20));
    }

    @Test
    void twoExportersShareTwoMarketsInEveryWay() {
        // x_13 from max(0, 5 − 4) to min(5, 3)
        double[] t = sample(
                new double[][] {{0, 0, 3, 2}, {0, 0, 0, 2}, {0, 0, 0, 0}, {0, 0, 0, 0}}, 20_000, x -> x.weight(0, 2));

        assertUniform(histogram(t, 1, 3, 20));
    }

    @Test
    void anExporterSpreadsOverThreeMarketsLikeAPointInATriangle() {
        // the second exporter takes what is left, which is always enough: uniform on x_1 + x_2 + x_3 = 6
        double[][] w = new double[5][5];
        w[0] = new double[] {0, 0, 6, 0, 0};
        w[1] = new double[] {0, 0, 10, 16, 16};
        double[] first = sample(w, 20_000, x -> x.weight(0, 2));
        double[] product = sample(w, 20_000, x -> x.weight(0, 2) * x.weight(0, 3));

        assertThat(Arrays.stream(first).average().orElseThrow()).isCloseTo(2, within(0.05));
        assertThat(Arrays.stream(first).map(v -> (v - 2) * (v - 2)).average().orElseThrow())
                .isCloseTo(36.0 / 18, within(0.06));
        // E[x_1 x_2] of a flat Dirichlet distribution is 36 / 12
        assertThat(Arrays.stream(product).average().orElseThrow()).isCloseTo(3, within(0.05));
    }

    @Test
    void drawsOfTheGoldenStrengthsAreThoseOfRejection() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] expected =
                IntStream.range(0, 8_000).mapToObj(k -> reject(random)).toArray(double[][]::new);
        Drawer drawer = NullModel.STRENGTH.drawer(Networks.golden().arrays(), random.split());
        double[][] drawn =
                IntStream.range(0, 8_000).mapToObj(k -> matrix(drawer.draw())).toArray(double[][]::new);

        for (int cell = 0; cell < 16; cell++) {
            if (cell % 5 != 0) {
                int c = cell;
                assertSameDistribution(
                        Arrays.stream(expected).mapToDouble(x -> x[c]).toArray(),
                        Arrays.stream(drawn).mapToDouble(x -> x[c]).toArray());
            }
        }
        ToDoubleFunction<double[]> returned = x -> Math.min(x[1], x[4]) + Math.min(x[2], x[8]) + Math.min(x[7], x[13]);
        assertSameDistribution(
                Arrays.stream(expected).mapToDouble(returned).toArray(),
                Arrays.stream(drawn).mapToDouble(returned).toArray());
    }

    /**
     * A matrix with the sums of the golden network: the two smallest rows from triangles, what A sells to C uniform, the
     * other five from the sums; taken if none is below zero.
     */
    private static double[] reject(SplittableRandom random) {
        while (true) {
            double[] c = inTriangle(10, random);
            double[] d = inTriangle(8, random);
            double ab = 53 - c[1] - d[1];
            double ac = 30 * random.nextDouble();
            double ad = 42 - ab - ac;
            double ba = 11 - c[0] - d[0];
            double bc = 30 - ac - d[2];
            double bd = 26 - ad - c[2];
            double[] x = {0, ab, ac, ad, ba, 0, bc, bd, c[0], c[1], 0, c[2], d[0], d[1], d[2], 0};
            if (Arrays.stream(x).allMatch(v -> v >= 0)) {
                return x;
            }
        }
    }

    private static double[] inTriangle(double sum, SplittableRandom random) {
        double one = sum * random.nextDouble();
        double other = sum * random.nextDouble();
        return new double[] {Math.min(one, other), Math.abs(one - other), sum - Math.max(one, other)};
    }

    private static double[] matrix(LinkArrays network) {
        double[] x = new double[16];
        for (int cell = 0; cell < 16; cell++) {
            x[cell] = network.weight(cell / 4, cell % 4);
        }
        return x;
    }

    private static double[] sample(double[][] w, int draws, ToDoubleFunction<LinkArrays> of) {
        Drawer drawer = NullModel.STRENGTH.drawer(Networks.of(w).arrays(), new SplittableRandom(SEED));
        return IntStream.range(0, draws)
                .mapToDouble(k -> of.applyAsDouble(drawer.draw()))
                .toArray();
    }

    private static int[] histogram(double[] values, double from, double to, int bins) {
        int[] counts = new int[bins];
        for (double value : values) {
            assertThat(value).isBetween(from, to);
            counts[(int) Math.min(bins - 1, (value - from) / (to - from) * bins)]++;
        }
        return counts;
    }

    /** χ² within four standard deviations of what it is for equal probabilities. */
    private static void assertUniform(int[] counts) {
        double expected = (double) Arrays.stream(counts).sum() / counts.length;
        double chi = Arrays.stream(counts)
                .mapToDouble(c -> (c - expected) * (c - expected) / expected)
                .sum();
        double freedom = counts.length - 1;
        assertThat(chi)
                .as("seed %d: %s", SEED, Arrays.toString(counts))
                .isLessThan(freedom + 4 * Math.sqrt(2 * freedom));
    }

    /** Largest distance of the distribution functions below its 0.1 % bound for independent samples. */
    private static void assertSameDistribution(double[] a, double[] b) {
        Arrays.sort(a);
        Arrays.sort(b);
        double largest = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            double at = Math.min(a[i], b[j]);
            while (i < a.length && a[i] <= at) {
                i++;
            }
            while (j < b.length && b[j] <= at) {
                j++;
            }
            largest = Math.max(largest, Math.abs((double) i / a.length - (double) j / b.length));
        }
        assertThat(largest).as("seed %d", SEED).isLessThan(1.95 * Math.sqrt(1.0 / a.length + 1.0 / b.length));
    }

    /** A network of countries a, b, c … with links of weight 1. */
    private static LinkArrays ofLinks(String links) {
        int n = links.chars().filter(c -> c != ' ').max().orElseThrow() - 'a' + 1;
        double[][] w = new double[n][n];
        for (String link : links.split(" ")) {
            w[link.charAt(0) - 'a'][link.charAt(1) - 'a'] = 1;
        }
        return Networks.of(w).arrays();
    }

    /** Links as bits, row by row. */
    private static long mask(LinkArrays network) {
        long mask = 0;
        for (int i = 0; i < network.size(); i++) {
            for (int link = network.starts()[i]; link < network.starts()[i + 1]; link++) {
                mask |= 1L << i * network.size() + network.targets()[link];
            }
        }
        return mask;
    }

    /** All networks with the same degrees, found by trying every one. */
    private static LongStream sameDegrees(LinkArrays observed) {
        int n = observed.size();
        int cells = n * (n - 1);
        return LongStream.range(0, 1L << cells)
                .filter(bits -> Long.bitCount(bits) == observed.links())
                .map(bits -> spread(bits, n))
                .filter(network -> hasDegrees(network, observed));
    }

    /** Puts bits of the cells off the diagonal into those of all cells. */
    private static long spread(long bits, int n) {
        long network = 0;
        int from = 0;
        for (int cell = 0; cell < n * n; cell++) {
            if (cell % (n + 1) != 0) {
                network |= (bits >>> from++ & 1) << cell;
            }
        }
        return network;
    }

    private static boolean hasDegrees(long network, LinkArrays observed) {
        int n = observed.size();
        long column = IntStream.range(0, n).mapToLong(i -> 1L << i * n).sum();
        return IntStream.range(0, n)
                .allMatch(i -> Long.bitCount(network & (1L << n) - 1 << i * n) == observed.outDegree(i)
                        && Long.bitCount(network & column << i) == observed.inDegree(i));
    }
}
