package org.lanthanet.metric.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.metric.Score;
import org.lanthanet.metric.Values;
import org.lanthanet.network.Networks;

class EigenvectorTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {431, 432, 433, 434, 435, 436})
    void isTheFirstVectorOfTheWeightsTurnedRound(long seed) {
        for (double density : new double[] {0.3, 0.6, 0.9}) {
            double[][] w = Networks.random(seed, 25, density);
            double[] x = Matrices.firstVector(Networks.transpose(w));
            Values.assertCountries("eigenvector", w, x, 1e-9, "seed " + seed + ", density " + density);
        }
    }

    @Test
    void goesDownstreamOfTheStrongestCycleAndNotUp() {
        // AAA feeds the cycle AAB ⇄ AAC of λ = 2, which feeds AAD; AAE ⇄ AAF is weaker
        double[][] w = new double[6][6];
        w[0][1] = 9;
        w[1][2] = 2;
        w[2][1] = 2;
        w[2][3] = 4;
        w[4][5] = 1;
        w[5][4] = 1;
        // λ x = 2 x of AAB and AAC, and 2 x_AAD = 4 x_AAC
        double x = 1 / Math.sqrt(1 + 1 + 4);
        Values.assertCountries("eigenvector", w, new double[] {0, x, x, 2 * x, 0, 0}, 1e-11, "two cycles");
    }

    @Test
    void aRingIsEvenlyCentral() {
        double[][] w = new double[5][5];
        for (int i = 0; i < 5; i++) {
            w[i][(i + 1) % 5] = 3;
        }
        double even = Math.sqrt(0.2);
        Values.assertCountries("eigenvector", w, new double[] {even, even, even, even, even}, 1e-12, "ring");
    }

    @Test
    void isUndefinedWhereTwoCyclesAreEquallyStrong() {
        double[][] w = new double[5][5];
        w[0][1] = 2;
        w[1][0] = 2;
        w[2][3] = 1;
        w[3][2] = 4;
        assertThat(Eigenvector.METRIC.compute(Networks.of(w)))
                .extracting(Score::value, Score::why)
                .containsOnly(tuple(null, "undefined: no cycle is the strongest"));
        // what either feeds does not decide
        w[1][4] = 1;
        w[3][4] = 1;
        assertThat(Eigenvector.of(Networks.of(w))).isEmpty();
        w[3][2] = 4.1;
        assertThat(Eigenvector.of(Networks.of(w)).get("AAA")).isLessThan(1e-11);
    }

    @Test
    void isUndefinedInAnAcyclicNetworkAndSaysSo() {
        double[][] chain = {{0, 5, 0}, {0, 0, 5}, {0, 0, 0}};
        assertThat(Eigenvector.METRIC.compute(Networks.of(chain)))
                .extracting(Score::value, Score::why)
                .containsOnly(tuple(null, "undefined: acyclic"));
    }
}
