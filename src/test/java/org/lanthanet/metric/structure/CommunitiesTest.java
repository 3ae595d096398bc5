package org.lanthanet.metric.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.metric.Values;
import org.lanthanet.network.Networks;
import org.lanthanet.network.TradeNetwork;

class CommunitiesTest {
    @Test
    void theBestOfAHundredRunsIsNearlyAlwaysTheBestDivisionThereIs() {
        List<Long> missed = new ArrayList<>();
        LongStream.rangeClosed(521, 560).forEach(seed -> {
            double[][] w = Networks.random(seed, 5 + (int) (seed % 4), seed % 2 == 0 ? 0.3 : 0.7);
            double best = best(w, new int[w.length], 0, 0);
            Double found = Values.of("modularity", Networks.of(w));
            assertThat(found).as("seed %d", seed).isNotNull().isLessThanOrEqualTo(best + 1e-12);
            if (found < best - 1e-12) {
                missed.add(seed);
            }
        });
        assertThat(missed).as("seeds of 40 for which a better division exists").hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {561, 562, 563, 564})
    void modularityIsThatOfTheDivisionSaid(long seed) {
        double[][] w = Networks.random(seed, 40, 0.1);
        TradeNetwork network = Networks.of(w);
        Map<String, Double> community = Values.byCountry("community", network);
        int[] division = Networks.codes(w.length).stream()
                .mapToInt(code -> community.getOrDefault(code, 0.0).intValue())
                .toArray();
        Values.assertValue(Values.of("modularity", network), modularity(w, division), 1e-12, "seed " + seed);
        Values.assertValue(
                Values.of("communities", network),
                community.values().stream().distinct().count(),
                0,
                "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {571, 572, 573})
    void blocsThatTradeAmongThemselvesAreFound(long seed) {
        Random random = new Random(seed);
        double[][] w = new double[30][30];
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 30; j++) {
                w[i][j] = i == j ? 0 : (i / 10 == j / 10 ? 10 : 1) * random.nextDouble();
            }
        }
        TradeNetwork network = Networks.of(w);
        Map<String, Double> community = Values.byCountry("community", network);
        List<String> codes = Networks.codes(30);
        for (int i = 0; i < 30; i++) {
            assertThat(community.get(codes.get(i)))
                    .as("%s, seed %d", codes.get(i), seed)
                    .isEqualTo(community.get(codes.get(i / 10 * 10)));
        }
        assertThat(Values.of("communities", network)).as("seed %d", seed).isEqualTo(3);
        assertThat(Values.of("co_community", network, "AAA", "AAB")).isCloseTo(1, within(0.05));
        assertThat(Values.of("co_community", network, "AAA", "AAZ")).isCloseTo(0, within(0.05));
    }

    /** The highest modularity of all divisions that begin like this one. */
    private static double best(double[][] w, int[] division, int next, int communities) {
        if (next == w.length) {
            return modularity(w, division);
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int c = 0; c <= communities; c++) {
            division[next] = c;
            best = Math.max(best, best(w, division, next + 1, Math.max(communities, c + 1)));
        }
        return best;
    }

    /** 1/W Σ_ij (w_ij − s_i^out s_j^in / W) over pairs of one community. */
    private static double modularity(double[][] w, int[] division) {
        double[] out =
                Arrays.stream(w).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
        double[] in = Arrays.stream(Networks.transpose(w))
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double total = Arrays.stream(out).sum();
        double q = 0;
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                q += division[i] == division[j] ? (w[i][j] - out[i] * in[j] / total) / total : 0;
            }
        }
        return q;
    }
}
