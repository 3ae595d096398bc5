package org.lanthanet.metric.reciprocity;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.metric.Values;
import org.lanthanet.network.Networks;
import org.lanthanet.network.TradeNetwork;

class ReciprocityTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {631, 632, 633, 634})
    void everyMeasureIsItsFormula(long seed) {
        double[][] w = Networks.random(seed, 25, 0.3);
        int n = w.length;
        double links = 0;
        double returned = 0;
        double trade = 0;
        double tradeReturned = 0;
        double[][] dyad = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                links += w[i][j] > 0 ? 1 : 0;
                returned += w[i][j] > 0 && w[j][i] > 0 ? 1 : 0;
                trade += w[i][j];
                tradeReturned += Math.min(w[i][j], w[j][i]);
                dyad[i][j] = 2 * Math.min(w[i][j], w[j][i]) / (w[i][j] + w[j][i]);
            }
        }
        String message = "seed " + seed;
        TradeNetwork network = Networks.of(w);
        double r = returned / links;
        double density = links / (n * (n - 1));
        Values.assertValue(Values.of("reciprocity", network), r, 1e-15, message);
        Values.assertValue(Values.of("reciprocity_rho", network), (r - density) / (1 - density), 1e-14, message);
        Values.assertValue(Values.of("weighted_reciprocity", network), tradeReturned / trade, 1e-13, message);
        Values.assertPairs("dyad_reciprocity", w, dyad, 1e-15, message);
    }
}
