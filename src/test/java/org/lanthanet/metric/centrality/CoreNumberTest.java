package org.lanthanet.metric.centrality;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.metric.Values;
import org.lanthanet.network.Networks;

class CoreNumberTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {441, 442, 443, 444, 445})
    void isTheLastCoreACountryIsLeftIn(long seed) {
        for (double density : new double[] {0.02, 0.1, 0.3, 0.9}) {
            double[][] w = Networks.random(seed, 30, density);
            double[] core = new double[w.length];
            for (int k = 1; k < w.length; k++) {
                boolean[] left = core(w, k);
                for (int i = 0; i < w.length; i++) {
                    core[i] = left[i] ? k : core[i];
                }
            }
            Values.assertCountries("core_number", w, core, 0, "seed " + seed + ", density " + density);
        }
    }

    /** Takes away everybody with fewer than k partners left until nobody goes. */
    private static boolean[] core(double[][] w, int k) {
        boolean[] left = new boolean[w.length];
        Arrays.fill(left, true);
        for (boolean gone = true; gone; ) {
            gone = false;
            for (int i = 0; i < w.length; i++) {
                int country = i;
                long partners = IntStream.range(0, w.length)
                        .filter(j -> left[j] && (w[country][j] > 0 || w[j][country] > 0))
                        .count();
                if (left[i] && partners < k) {
                    left[i] = false;
                    gone = true;
                }
            }
        }
        return left;
    }
}
