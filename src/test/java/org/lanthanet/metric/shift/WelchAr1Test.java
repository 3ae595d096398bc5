package org.lanthanet.metric.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lanthanet.metric.shift.YearSeries.from;

import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WelchAr1Test {
    /** Years that swing about each level, and so have no memory to allow for. */
    private static final SortedMap<Integer, Double> SWINGING = from(2000, 1, 3, 1, 3, 1, 3, 1, 3, 6, 9, 6, 9, 6);

    @Test
    void withoutMemoryItIsWelchsTest() {
        WelchAr1.Result result = WelchAr1.test(SWINGING, 2008).orElseThrow();
        Welch.Result welch = Welch.test(SWINGING, 2008).orElseThrow();

        assertThat(result.persistence()).isZero();
        assertThat(result.t()).isCloseTo(welch.t(), within(1e-12));
        assertThat(result.pValue()).isCloseTo(welch.pValue(), within(1e-12));
    }

    @Test
    void withMemoryFewerYearsCount() {
        double[] slow = IntStream.range(0, 23)
                .mapToDouble(i -> 3 * Math.sin(i / 3.0) + (i < 18 ? 0 : 9))
                .toArray();
        WelchAr1.Result result = WelchAr1.test(from(2000, slow), 2018).orElseThrow();
        Welch.Result welch = Welch.test(from(2000, slow), 2018).orElseThrow();

        assertThat(result.persistence()).isEqualTo(0.9);
        // ρ = 0.9: v of 18 years is 1 + 2 Σ (1 − h/18) 0.9^h = 10.50095, of 5 years 4.25764; s²/n grows v (n − 1)/(n −
        // v) times
        assertThat(inflation(18, 0.9)).isCloseTo(23.80515, within(1e-5));
        assertThat(inflation(5, 0.9)).isCloseTo(22.94111, within(1e-5));
        assertThat(welch.t() / result.t()).isBetween(Math.sqrt(22.94111), Math.sqrt(23.80515));
        assertThat(result.pValue()).isGreaterThan(0.01).isGreaterThan(100 * welch.pValue());
    }

    private static double inflation(int n, double rho) {
        // Σ_i Σ_j ρ^|i−j| / n, the variance of the sum of n such years over n σ²
        double v = IntStream.range(0, n)
                        .mapToDouble(i -> IntStream.range(0, n)
                                .mapToDouble(j -> Math.pow(rho, Math.abs(i - j)))
                                .sum())
                        .sum()
                / n;
        return v * (n - 1) / (n - v);
    }

    @Test
    void pIsNeverBelowWelchs() {
        for (GoldenBreak golden : GoldenBreak.all()) {
            assertThat(WelchAr1.test(golden.series(), golden.split())
                            .orElseThrow()
                            .pValue())
                    .as(golden.toString())
                    .isGreaterThanOrEqualTo(Welch.test(golden.series(), golden.split())
                            .orElseThrow()
                            .pValue());
        }
    }

    @Test
    void neitherUnitNorWhatRanBeforeMatters() {
        for (GoldenBreak golden : GoldenBreak.all()) {
            WelchAr1.Result plain =
                    WelchAr1.test(golden.series(), golden.split()).orElseThrow();
            assertThat(WelchAr1.test(golden.in(-1000, 7), golden.split())
                            .orElseThrow()
                            .pValue())
                    .isCloseTo(plain.pValue(), within(1e-9));
        }
    }

    @Test
    void isUndefinedWhereWelchsIs() {
        assertThat(WelchAr1.test(from(2000, 1, 3, 2, 5), 2001)).isEmpty();
        assertThat(WelchAr1.test(from(2000, 1, 1, 9, 9), 2002)).isEmpty();
        assertThat(WelchAr1.test(from(2000, 1, 3, 2, 5), 2002)).isPresent();
    }
}
