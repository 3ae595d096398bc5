package org.lanthanet.flow.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.commons.numbers.gamma.Gamma;
import org.junit.jupiter.api.Test;

class InUseStockTest {
    /** Shape 1 is exponential: of goods of mean life 2 the share exp(-a/2) is in use at age a. */
    private static final Lifetime EXPONENTIAL = new Lifetime(2, 1);

    @Test
    void stocksAndOutflowsAreThoseComputedByHand() {
        List<InUseStock.Year> years = InUseStock.of(Map.of(2020, 100.0, 2021, 50.0, 2022, 0.0), EXPONENTIAL);

        assertThat(years).extracting(InUseStock.Year::year).containsExactly(2020, 2021, 2022);
        // exp(-1/2) = 0.6065306597, exp(-1) = 0.3678794412
        assertThat(years.get(0).stock()).isEqualTo(100);
        assertThat(years.get(0).outflow()).isZero();
        assertThat(years.get(1).stock()).isCloseTo(110.65306597, within(1e-8));
        assertThat(years.get(1).outflow()).isCloseTo(39.34693403, within(1e-8));
        assertThat(years.get(2).stock()).isCloseTo(36.78794412 + 30.32653299, within(1e-8));
        assertThat(years.get(2).outflow()).isCloseTo(23.86512185 + 19.67346701, within(1e-8));
    }

    @Test
    void theMeanIsThatOfTheDistributionForAnyShape() {
        for (double shape : new double[] {1, 2, 3, 5}) {
            double scale = 15 / Gamma.value(1 + 1 / shape);
            assertThat(new Lifetime(15, shape).survival(12))
                    .as("shape %s", shape)
                    .isCloseTo(StrictMath.exp(-StrictMath.pow(12 / scale, shape)), within(1e-12));
        }
    }

    @Test
    void whatComesInIsInUseOrHasLeft() {
        long seed = 20_240_101;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 50; round++) {
            Map<Integer, Double> inflows = new TreeMap<>();
            for (int year = 2000; year < 2040; year++) {
                inflows.put(year, random.nextDouble(-10, 1_000));
            }
            double in = 0;
            double out = 0;
            for (InUseStock.Year year :
                    InUseStock.of(inflows, new Lifetime(random.nextDouble(1, 30), random.nextDouble(0.5, 6)))) {
                in += year.inflow();
                out += year.outflow();
                assertThat(year.stock() + out)
                        .as("%d, round %d, seed %d", year.year(), round, seed)
                        .isCloseTo(in, within(1e-9 * Math.max(1, Math.abs(in))));
            }
        }
    }

    @Test
    void aMissingYearEndsTheSeries() {
        assertThat(InUseStock.of(Map.of(2020, 1.0, 2021, 1.0, 2023, 1.0), EXPONENTIAL))
                .extracting(InUseStock.Year::year)
                .containsExactly(2020, 2021);
        assertThat(InUseStock.of(Map.of(), EXPONENTIAL)).isEmpty();
    }

    @Test
    void aLifetimeIsAboveZero() {
        assertThatThrownBy(() -> new Lifetime(0, 2))
                .hasMessage("lifetime of 0.0 years with shape 2.0: both must be above zero");
        assertThatThrownBy(() -> new Lifetime(10, Double.NaN))
                .hasMessage("lifetime of 10.0 years with shape NaN: both must be above zero");
    }
}
