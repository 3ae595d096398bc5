package org.lanthanet.metric.structure;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.metric.Values;
import org.lanthanet.network.Networks;
import org.lanthanet.network.TradeNetwork;

class ComponentsTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {511, 512, 513, 514, 515})
    void areThoseWhoReachEachOther(long seed) {
        for (double density : new double[] {0, 0.01, 0.03, 0.06, 0.2}) {
            double[][] w = Networks.random(seed, 30, density);
            TradeNetwork network = Networks.of(w);
            int n = w.length;
            boolean[][] there = new boolean[n][n];
            boolean[][] either = new boolean[n][n];
            Set<Integer> traders = new TreeSet<>();
            int links = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    there[i][j] = w[i][j] > 0;
                    either[i][j] = w[i][j] > 0 || w[j][i] > 0;
                    links += there[i][j] ? 1 : 0;
                    if (either[i][j]) {
                        traders.add(i);
                    }
                }
            }
            String message = "seed " + seed + ", density " + density;
            assertSizes(network, "weak", components(close(either), traders), traders.size(), message);
            assertSizes(network, "strong", components(close(there), traders), traders.size(), message);
            Values.assertValue(Values.of("traders", network), traders.size(), 0, message);
            Values.assertValue(Values.of("links", network), links, 0, message);
            double possible = traders.size() * (traders.size() - 1);
            Values.assertValue(Values.of("density", network), links / possible, 1e-15, message);
        }
    }

    private static void assertSizes(
            TradeNetwork network, String kind, Set<Set<Integer>> components, int traders, String message) {
        double largest = components.stream().mapToInt(Set::size).max().orElse(0);
        Values.assertValue(Values.of("components_" + kind, network), components.size(), 0, message);
        Values.assertValue(Values.of("largest_" + kind + "_component", network), largest / traders, 1e-15, message);
    }

    /** Warshall's transitive closure. */
    private static boolean[][] close(boolean[][] reach) {
        int n = reach.length;
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    reach[i][j] |= reach[i][k] && reach[k][j];
                }
            }
        }
        return reach;
    }

    private static Set<Set<Integer>> components(boolean[][] reach, Set<Integer> traders) {
        return traders.stream()
                .map(i -> traders.stream()
                        .filter(j -> i.equals(j) || reach[i][j] && reach[j][i])
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }
}
