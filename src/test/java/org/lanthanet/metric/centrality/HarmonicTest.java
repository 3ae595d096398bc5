package org.lanthanet.metric.centrality;

import java.util.Map;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.metric.Values;
import org.lanthanet.network.Networks;

class HarmonicTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {401, 402, 403, 404, 405})
    void isTheSumOfInverseLengthsInBothDirections(long seed) {
        for (double density : new double[] {0.03, 0.1, 0.3, 0.9}) {
            double[][] w = Networks.random(seed, 30, density);
            double[][] d = Matrices.shortest(w, x -> 1 / x);
            double[] out = new double[w.length];
            double[] in = new double[w.length];
            for (int i = 0; i < w.length; i++) {
                for (int j = 0; j < w.length; j++) {
                    if (i != j) {
                        out[i] += 1 / d[i][j];
                        in[j] += 1 / d[i][j];
                    }
                }
            }
            String message = "seed " + seed + ", density " + density;
            Values.assertCountries("harmonic_out", w, out, 1e-12, message);
            Values.assertCountries("harmonic_in", w, in, 1e-12, message);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {411, 412, 413})
    void isThatOfJGraphTWhichSumsOverExportsOrOverTheGraphTurnedRound(long seed) {
        double[][] w = Networks.random(seed, 60, 0.1);
        assertJGraphT("harmonic_out", w, w, seed);
        assertJGraphT("harmonic_in", w, Networks.transpose(w), seed);
    }

    private static void assertJGraphT(String metric, double[][] w, double[][] searched, long seed) {
        Map<String, Double> scores = new HarmonicCentrality<>(Graphs.distances(searched), false, false).getScores();
        double[] expected =
                Networks.codes(w.length).stream().mapToDouble(scores::get).toArray();
        Values.assertCountries(metric, w, expected, 1e-12, "seed " + seed);
    }
}
