package org.lanthanet.metric.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.metric.Values;
import org.lanthanet.network.Networks;
import org.lanthanet.network.TradeNetwork;

class PreferenceTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {611, 612, 613, 614})
    void everyMeasureIsItsFormula(long seed) {
        double[][] w = Networks.random(seed, 20, 0.25);
        int n = w.length;
        double[] out = sums(w);
        double[] in = sums(Networks.transpose(w));
        double total = Arrays.stream(out).sum();
        double[][] pmi = new double[n][n];
        double[][] npmi = new double[n][n];
        double[][] intensity = new double[n][n];
        double[][] ofImports = new double[n][n];
        double[][] ofExports = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                pmi[i][j] = Math.log(w[i][j] * total / (out[i] * in[j]));
                npmi[i][j] = pmi[i][j] / -Math.log(w[i][j] / total);
                intensity[i][j] = w[i][j] / out[i] / (in[j] / (total - in[i]));
                for (int k = 0; k < n; k++) {
                    ofImports[i][j] += Math.min(w[k][i] / in[i], w[k][j] / in[j]);
                    ofExports[i][j] += Math.min(w[i][k] / out[i], w[j][k] / out[j]);
                }
            }
        }
        String message = "seed " + seed;
        Values.assertPairs("pmi", w, pmi, 1e-11, message);
        Values.assertPairs("npmi", w, npmi, 1e-11, message);
        Values.assertPairs("trade_intensity", w, intensity, 1e-11, message);
        Values.assertPairs("import_similarity", w, ofImports, 1e-12, message);
        Values.assertPairs("export_similarity", w, ofExports, 1e-12, message);
    }

    @Test
    void tradeThatSizesExplainIsOfIntensityOneIfNobodyCouldBuyFromItself() {
        // sellers buy nothing: what each buys is the same part of everybody's exports
        double[][] w = {{0, 0, 6, 3}, {0, 0, 2, 1}, {0, 0, 0, 0}, {0, 0, 0, 0}};
        TradeNetwork network = Networks.of(w);
        assertThat(TradeIntensity.of(network, "AAA", "AAC")).isCloseTo(1, within(1e-15));
        assertThat(MutualInformation.pmi(network, "AAA", "AAC")).isCloseTo(0, within(1e-15));
        assertThat(Similarity.ofExports(network, "AAA", "AAB")).isCloseTo(1, within(1e-15));
        assertThat(Similarity.ofImports(network, "AAC", "AAD")).isCloseTo(1, within(1e-15));
    }

    @Test
    void theOnlyLinkThereIsHasNoNormalisedInformation() {
        TradeNetwork network = Networks.of(new double[][] {{0, 5}, {0, 0}});
        assertThat(MutualInformation.pmi(network, "AAA", "AAB")).isZero();
        assertThat(MutualInformation.npmi(network, "AAA", "AAB")).isNull();
        assertThat(MutualInformation.pmi(network, "AAB", "AAA")).isNull();
    }

    private static double[] sums(double[][] w) {
        return Arrays.stream(w).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    }
}
