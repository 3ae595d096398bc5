package org.lanthanet.metric.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.graph.AsUndirectedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.metric.Values;
import org.lanthanet.network.Networks;
import org.lanthanet.network.TradeNetwork;

class ClusteringTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {451, 452, 453, 454, 455})
    void isFagiolosFormulaInMatrices(long seed) {
        for (double density : new double[] {0.03, 0.1, 0.3, 0.9}) {
            double[][] w = Networks.random(seed, 25, density);
            double largest =
                    Arrays.stream(w).flatMapToDouble(Arrays::stream).max().orElseThrow();
            double[] binary = fagiolo(w, Matrices.each(w, x -> x > 0 ? 1 : 0));
            double[] weighted = fagiolo(w, Matrices.each(w, x -> Math.cbrt(x / largest)));
            String message = "seed " + seed + ", density " + density;
            Values.assertCountries("clustering", w, binary, 1e-12, message);
            Values.assertCountries("clustering_weighted", w, weighted, 1e-12, message);
            TradeNetwork network = Networks.of(w);
            Values.assertValue(Values.of("clustering_mean", network), mean(binary), 1e-12, message);
            Values.assertValue(Values.of("clustering_weighted_mean", network), mean(weighted), 1e-12, message);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {461, 462, 463})
    void isThatOfJGraphTWhereAllTradeIsReturned(long seed) {
        double[][] w = Networks.random(seed, 40, 0.15);
        double[][] onePair = new double[w.length][w.length];
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < i; j++) {
                w[i][j] = w[j][i];
                onePair[i][j] = w[j][i];
            }
        }
        Graph<String, DefaultWeightedEdge> graph = new AsUndirectedGraph<>(Graphs.weights(onePair));
        Map<String, Double> scores = new ClusteringCoefficient<>(graph).getScores();
        Map<String, Double> ours = Clustering.binary(Networks.of(w));
        assertThat(ours).as("seed %d", seed).isNotEmpty();
        // JGraphT says 0 where there can be no triangle
        scores.forEach((country, c) -> assertThat(ours.getOrDefault(country, 0.0))
                .as("%s, seed %d", country, seed)
                .isCloseTo(c, within(1e-12)));
    }

    @Test
    void isUndefinedForACountryThatCanBePartOfNoTriangle() {
        double[][] pair = {{0, 5, 0, 0}, {5, 0, 5, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}};
        double nan = Double.NaN;
        Values.assertCountries("clustering", pair, new double[] {nan, 0, nan, nan}, 0, "a pair and one buyer");
    }

    /** ½ [(M + Mᵀ)³]_ii / (k (k − 1) − 2 k↔), NaN where nothing is possible. */
    private static double[] fagiolo(double[][] w, double[][] m) {
        double[][] both = Matrices.sum(m, Networks.transpose(m));
        double[][] cube = Matrices.product(both, Matrices.product(both, both));
        double[] c = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            int degree = 0;
            int mutual = 0;
            for (int j = 0; j < w.length; j++) {
                degree += (w[i][j] > 0 ? 1 : 0) + (w[j][i] > 0 ? 1 : 0);
                mutual += w[i][j] > 0 && w[j][i] > 0 ? 1 : 0;
            }
            int possible = degree * (degree - 1) - 2 * mutual;
            c[i] = possible == 0 ? Double.NaN : cube[i][i] / 2 / possible;
        }
        return c;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).filter(x -> !Double.isNaN(x)).average().orElse(Double.NaN);
    }
}
