package org.lanthanet.metric.centrality;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.metric.Values;
import org.lanthanet.network.Networks;

class StrengthTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {481, 482, 483})
    void strengthsAndDegreesAreSumsOverRowsAndColumns(long seed) {
        double[][] w = Networks.random(seed, 30, 0.2);
        int n = w.length;
        double[][] strength = new double[4][n];
        double[][] degree = new double[3][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                strength[0][i] += w[i][j];
                strength[1][i] += w[j][i];
                degree[0][i] += w[i][j] > 0 ? 1 : 0;
                degree[1][i] += w[j][i] > 0 ? 1 : 0;
            }
            strength[2][i] = strength[0][i] + strength[1][i];
            strength[3][i] = strength[0][i] - strength[1][i];
            degree[2][i] = degree[0][i] + degree[1][i];
        }
        String message = "seed " + seed;
        Values.assertCountries("strength_out", w, strength[0], 1e-14, message);
        Values.assertCountries("strength_in", w, strength[1], 1e-14, message);
        Values.assertCountries("strength_total", w, strength[2], 1e-14, message);
        Values.assertCountries("net_trade", w, strength[3], 1e-13, message);
        Values.assertCountries("degree_out", w, degree[0], 0, message);
        Values.assertCountries("degree_in", w, degree[1], 0, message);
        Values.assertCountries("degree_total", w, degree[2], 0, message);
    }
}
