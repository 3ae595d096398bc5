package org.lanthanet.metric.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lanthanet.network.Networks.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.metric.Values;
import org.lanthanet.model.Flow;
import org.lanthanet.network.Networks;
import org.lanthanet.network.TradeNetwork;

class SharesTest {
    private static final List<Flow> FLOWS =
            List.of(flow("CHN", "USA", 30.0), flow("MYS", "USA", 10.0), flow("USA", "CHN", 20.0));

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {621, 622, 623})
    void everyShareIsItsFormula(long seed) {
        double[][] w = Networks.random(seed, 20, 0.25);
        int n = w.length;
        double[] out = sums(w);
        double[] in = sums(Networks.transpose(w));
        double[][] ofImports = new double[n][n];
        double[][] ofExports = new double[n][n];
        double[][] asymmetry = new double[n][n];
        double[][] share = new double[n][n];
        double[][] salience = new double[n][n];
        double[][] symmetry = new double[n][n];
        double[][] interdependence = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                ofImports[j][i] = w[i][j] / in[j];
                ofExports[i][j] = w[i][j] / out[i];
                asymmetry[i][j] = w[j][i] / out[j] - w[i][j] / out[i];
                double both = w[i][j] + w[j][i];
                double other = both / (out[j] + in[j]);
                share[i][j] = both / (out[i] + in[i]);
                salience[i][j] = Math.sqrt(share[i][j] * other);
                symmetry[i][j] = 1 - Math.abs(share[i][j] - other);
                interdependence[i][j] = salience[i][j] * symmetry[i][j];
            }
        }
        String message = "seed " + seed;
        Values.assertPairs("import_share", w, ofImports, 1e-13, message);
        Values.assertPairs("market_share", w, ofExports, 1e-13, message);
        Values.assertPairs("asymmetry", w, asymmetry, 1e-13, message);
        Values.assertPairs("interdependence_share", w, share, 1e-13, message);
        Values.assertPairs("salience", w, salience, 1e-13, message);
        Values.assertPairs("symmetry", w, symmetry, 1e-13, message);
        Values.assertPairs("interdependence", w, interdependence, 1e-13, message);
    }

    @Test
    void supplySharesCountWhatIsMadeAtHome() {
        TradeNetwork network = Networks.network(List.of(), FLOWS, Map.of("USA", 60.0, "CHN", 0.0));
        // the US has 60 + 40 = 100
        assertThat(SupplyShare.of(network, "USA", "CHN")).isEqualTo(0.3);
        assertThat(SupplyShare.of(network, "USA", "MYS")).isEqualTo(0.1);
        assertThat(DisposalShare.of(network, "USA", "CHN")).isEqualTo(0.2);
        // China has 0 + 20 and sells 30
        assertThat(SupplyShare.of(network, "CHN", "USA")).isEqualTo(1);
        assertThat(DisposalShare.of(network, "CHN", "USA")).isEqualTo(1.5);
        assertThat(ImportShare.of(network, "USA", "CHN")).isCloseTo(0.75, within(1e-15));
    }

    @Test
    void supplySharesAreUnknownWhereProductionIs() {
        TradeNetwork network = Networks.network(List.of(), FLOWS, Map.of("USA", 60.0));
        assertThat(SupplyShare.of(network, "CHN", "USA")).isNull();
        assertThat(DisposalShare.of(network, "MYS", "USA")).isNull();
        assertThat(Values.of("supply_share", network, "USA", "CHN")).isEqualTo(0.3);
    }

    private static double[] sums(double[][] w) {
        return Arrays.stream(w).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    }
}
