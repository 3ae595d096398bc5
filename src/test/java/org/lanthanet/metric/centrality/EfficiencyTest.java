package org.lanthanet.metric.centrality;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.metric.Values;
import org.lanthanet.network.Networks;
import org.lanthanet.network.TradeNetwork;

class EfficiencyTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {471, 472, 473, 474, 475})
    void isTheMeanNearnessOfThoseThatTrade(long seed) {
        for (double density : new double[] {0.002, 0.03, 0.1, 0.3, 0.9}) {
            double[][] w = Networks.random(seed, 30, density);
            TradeNetwork network = Networks.of(w);
            String message = "seed " + seed + ", density " + density;
            Values.assertValue(Values.of("efficiency", network), efficiency(w, x -> 1), 1e-12, message);
            Values.assertValue(Values.of("efficiency_weighted", network), efficiency(w, x -> 1 / x), 1e-12, message);
        }
    }

    private static double efficiency(double[][] w, DoubleUnaryOperator length) {
        double[][] d = Matrices.shortest(w, length);
        double sum = 0;
        int traders = 0;
        for (int i = 0; i < w.length; i++) {
            boolean trades = false;
            for (int j = 0; j < w.length; j++) {
                trades |= w[i][j] > 0 || w[j][i] > 0;
                sum += i == j ? 0 : 1 / d[i][j];
            }
            traders += trades ? 1 : 0;
        }
        return traders < 2 ? Double.NaN : sum / (traders * (traders - 1));
    }
}
