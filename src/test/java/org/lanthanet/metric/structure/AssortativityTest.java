package org.lanthanet.metric.structure;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.metric.Values;
import org.lanthanet.network.Networks;
import org.lanthanet.network.TradeNetwork;

class AssortativityTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {501, 502, 503, 504, 505})
    void isPearsonsCorrelationOverTheLinks(long seed) {
        for (double density : new double[] {0.05, 0.2, 0.7}) {
            double[][] w = Networks.random(seed, 30, density);
            TradeNetwork network = Networks.of(w);
            List<double[]> degrees = new ArrayList<>();
            List<double[]> strengths = new ArrayList<>();
            for (int i = 0; i < w.length; i++) {
                for (int j = 0; j < w.length; j++) {
                    if (w[i][j] > 0) {
                        double[] degree = new double[2];
                        double[] strength = new double[2];
                        for (int k = 0; k < w.length; k++) {
                            degree[0] += w[i][k] > 0 ? 1 : 0;
                            degree[1] += w[k][j] > 0 ? 1 : 0;
                            strength[0] += w[i][k];
                            strength[1] += w[k][j];
                        }
                        degrees.add(degree);
                        strengths.add(strength);
                    }
                }
            }
            String message = "seed " + seed + ", density " + density;
            Values.assertValue(Values.of("assortativity", network), pearson(degrees), 1e-11, message);
            Values.assertValue(Values.of("assortativity_strength", network), pearson(strengths), 1e-11, message);
        }
    }

    @Test
    void isUndefinedWhereAllExportersAreAlike() {
        double[][] star = {{0, 1, 2, 3}, {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}};
        Values.assertValue(Values.of("assortativity", Networks.of(star)), Double.NaN, 0, "a star");
        Values.assertValue(Values.of("assortativity_strength", Networks.of(star)), Double.NaN, 0, "a star");
    }

    /** n Σxy − Σx Σy over the root of the same of x and of y. */
    private static double pearson(List<double[]> points) {
        double n = points.size();
        double x = points.stream().mapToDouble(p -> p[0]).sum();
        double y = points.stream().mapToDouble(p -> p[1]).sum();
        double xx = points.stream().mapToDouble(p -> p[0] * p[0]).sum();
        double yy = points.stream().mapToDouble(p -> p[1] * p[1]).sum();
        double xy = points.stream().mapToDouble(p -> p[0] * p[1]).sum();
        return (n * xy - x * y) / Math.sqrt(n * xx - x * x) / Math.sqrt(n * yy - y * y);
    }
}
