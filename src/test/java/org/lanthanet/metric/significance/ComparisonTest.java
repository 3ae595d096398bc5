package org.lanthanet.metric.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Statistic STATISTIC = Statistic.all().get(0);

    private static Comparison of(double observed, double... values) {
        return Comparison.of(STATISTIC, NullModel.DEGREE, null, null, observed, values, 1);
    }

    @Test
    void zIsTheDistanceFromTheMeanInStandardDeviations() {
        Comparison c = of(7, 1, 2, 3, 4);

        assertThat(c.observed()).isEqualTo(7);
        assertThat(c.mean()).isEqualTo(2.5);
        assertThat(c.sd()).isCloseTo(Math.sqrt(5.0 / 3), within(1e-15));
        assertThat(c.z()).isCloseTo(4.5 / Math.sqrt(5.0 / 3), within(1e-14));
        assertThat(c.draws()).isEqualTo(4);
    }

    @Test
    void pIsTwiceTheRankFromTheNearerEndAndNeverZero() {
        assertThat(of(7, 1, 2, 3, 4).p()).isEqualTo(2.0 / 5);
        assertThat(of(0, 1, 2, 3, 4).p()).isEqualTo(2.0 / 5);
        assertThat(of(1, 1, 2, 3, 4).p()).isEqualTo(4.0 / 5);
        assertThat(of(2.5, 1, 2, 3, 4).p()).isEqualTo(1);
    }

    @Test
    void withoutASpreadThereIsNoZAndPIsOneIfTheObservedIsTheSame() {
        Comparison c = of(0.1, 0.1, 0.1, 0.1);

        assertThat(c.mean()).isEqualTo(0.1);
        assertThat(c.sd()).isZero();
        assertThat(c.z()).isNull();
        assertThat(c.p()).isEqualTo(1);
    }

    @Test
    void roundingIsNoSpread() {
        Comparison c = of(0.3, 0.1 + 0.2, 0.3, 0.30000000000000004);

        assertThat(c.sd()).isZero();
        assertThat(c.z()).isNull();
        assertThat(c.p()).isEqualTo(1);
    }

    @Test
    void drawsInWhichTheStatisticIsNotDefinedDoNotCount() {
        Comparison c = of(3, 1, Double.NaN, 2, Double.NaN);

        assertThat(c.draws()).isEqualTo(2);
        assertThat(c.mean()).isEqualTo(1.5);
        assertThat(c.p()).isEqualTo(2.0 / 3);
    }

    @Test
    void whatIsNotDefinedIsNull() {
        Comparison nowhere = of(3, Double.NaN, Double.NaN);
        assertThat(nowhere.mean()).isNull();
        assertThat(nowhere.sd()).isNull();
        assertThat(nowhere.z()).isNull();
        assertThat(nowhere.p()).isNull();
        assertThat(nowhere.draws()).isZero();

        Comparison once = of(3, Double.NaN, 2);
        assertThat(once.mean()).isEqualTo(2);
        assertThat(once.sd()).isNull();
        assertThat(once.z()).isNull();
        assertThat(once.p()).isEqualTo(1);

        Comparison unobserved = of(Double.NaN, 1, 2);
        assertThat(unobserved.observed()).isNull();
        assertThat(unobserved.mean()).isEqualTo(1.5);
        assertThat(unobserved.z()).isNull();
        assertThat(unobserved.p()).isNull();
    }
}
