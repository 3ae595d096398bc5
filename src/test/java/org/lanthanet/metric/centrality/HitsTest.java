package org.lanthanet.metric.centrality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.metric.Values;
import org.lanthanet.network.Networks;

class HitsTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {421, 422, 423, 424, 425, 426})
    void areTheFirstVectorsOfTheWeightsTimesThemselves(long seed) {
        for (double density : new double[] {0.1, 0.3, 0.9}) {
            double[][] w = Networks.random(seed, 25, density);
            double[][] turned = Networks.transpose(w);
            String message = "seed " + seed + ", density " + density;
            Values.assertCountries("hub", w, Matrices.firstVector(Matrices.product(w, turned)), 1e-9, message);
            Values.assertCountries("authority", w, Matrices.firstVector(Matrices.product(turned, w)), 1e-9, message);
        }
    }

    @Test
    void theStrongerOfTwoIslandsHasThemAll() {
        double[][] w = new double[5][5];
        w[0][1] = 10;
        // eleven tonnes in all, but no single strong link
        w[2][3] = 5.5;
        w[2][4] = 5.5;
        assertThat(Hits.hubs(Networks.of(w)).get("AAA")).isEqualTo(1);
        assertThat(Hits.authorities(Networks.of(w)).get("AAB")).isEqualTo(1);
        assertThat(Hits.hubs(Networks.of(w)).get("AAC")).isLessThan(1e-12);
    }

    @Test
    void areUndefinedWhereTwoIslandsAreEquallyStrong() {
        double[][] w = new double[5][5];
        w[0][1] = 5;
        // 3² + 4² = 5²: the first singular value of either island is 5
        w[2][3] = 3;
        w[2][4] = 4;
        assertThat(Hits.hubs(Networks.of(w))).isEmpty();
        assertThat(Hits.authorities(Networks.of(w))).isEmpty();
        w[0][1] = 5.01;
        assertThat(Hits.hubs(Networks.of(w)).get("AAA")).isEqualTo(1);
    }

    @Test
    void areDefinedWhereACountryIsHubOfOneIslandAndAuthorityOfTheOther() {
        // AAA → AAB → AAC: two links that share no hub and no authority
        double[][] w = {{0, 2, 0}, {0, 0, 3}, {0, 0, 0}};
        Values.assertCountries("hub", w, new double[] {0, 1, 0}, 1e-11, "chain");
        Values.assertCountries("authority", w, new double[] {0, 0, 1}, 1e-11, "chain");
        w[0][1] = 3;
        assertThat(Hits.hubs(Networks.of(w))).isEmpty();
    }
}
