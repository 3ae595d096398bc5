package org.lanthanet.metric.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PettittTest {
    private static SortedMap<Integer, Double> from(int year, double... values) {
        SortedMap<Integer, Double> series = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            series.put(year + i, values[i]);
        }
        return series;
    }

    @Test
    void findsTheFirstYearOfTheSecondRegime() {
        Pettitt.Result result = Pettitt.test(from(2014, 1, 2, 1, 2, 9, 8, 9, 8)).orElseThrow();
        assertThat(result.breakYear()).isEqualTo(2018);
        // all four years before are below all four years after
        assertThat(result.k()).isEqualTo(16);
        // 400,000 orders of these values, numpy.random.default_rng(1)
        assertThat(result.pValue()).isCloseTo(0.0285, within(0.004));
    }

    @Test
    void aPerfectSplitNearTheEndIsRarerThanPettittsFormulaHasIt() {
        double[] values =
                IntStream.range(0, 23).mapToDouble(i -> i < 18 ? -i : i).toArray();
        Pettitt.Result result = Pettitt.test(from(2000, swapped(values))).orElseThrow();

        assertThat(result.breakYear()).isEqualTo(2018);
        assertThat(result.k()).isEqualTo(18 * 5);
        // the formula: 2 exp(−6 · 90² / (23³ + 23²)) = 0.0436; 400,000 orders with NumPy: 0.0177
        assertThat(2 * Math.exp(-6.0 * 90 * 90 / (23 * 23 * 23 + 23 * 23))).isCloseTo(0.0436, within(1e-4));
        assertThat(result.pValue()).isCloseTo(0.0177, within(0.003));
    }

    /** The first eighteen values in an order of no trend. */
    private static double[] swapped(double[] values) {
        double[] swapped = values.clone();
        for (int i = 0; i < 18; i++) {
            swapped[i] = values[7 * i % 18];
        }
        return swapped;
    }

    @Test
    void ofFourYearsInARowEightOrdersOfTwentyFourReachAsFar() {
        // U = −3, −4, −3; two low years before two high ones or after them, in any order: 8 of 24
        assertThat(Pettitt.test(from(2000, 1, 2, 3, 4)).orElseThrow().pValue()).isCloseTo(1 / 3.0, within(0.015));
    }

    @Test
    void equalValuesStayEqualInEveryOrder() {
        // eighteen zeros, then five years above them: two of 33,649 places for the five reach 90
        double[] values = new double[23];
        for (int i = 18; i < 23; i++) {
            values[i] = i;
        }

        assertThat(Pettitt.test(from(2000, values)))
                .map(Pettitt.Result::pValue)
                .hasValueSatisfying(p -> assertThat(p).isBetween(1e-4, 4e-4));
    }

    @Test
    void theSameSeriesHasTheSamePOnAnyThread() {
        List<Double> heard = IntStream.range(0, 32)
                .parallel()
                .mapToObj(i -> Pettitt.test(from(1990, 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7 + i % 2))
                        .orElseThrow()
                        .pValue())
                .toList();

        for (int i = 0; i < heard.size(); i++) {
            assertThat(heard.get(i)).isEqualTo(heard.get(i % 2));
        }
    }

    @Test
    void findsAFallAsWellAsARise() {
        assertThat(Pettitt.test(from(2000, 9, 9, 9, 1, 1, 1)))
                .map(Pettitt.Result::breakYear)
                .hasValue(2003);
    }

    @Test
    void namesAYearTheSeriesHasWhereYearsAreMissing() {
        SortedMap<Integer, Double> series = from(2010, 1, 1, 1);
        series.putAll(from(2019, 5, 5, 5));
        assertThat(Pettitt.test(series)).map(Pettitt.Result::breakYear).hasValue(2019);
    }

    @Test
    void isCertainWhereEveryOrderReachesAsFar() {
        // each year moves U by 3: no order stays below
        assertThat(Pettitt.test(from(2000, 1, 2, 1, 2, 1, 2)))
                .map(Pettitt.Result::pValue)
                .hasValue(1.0);
    }

    @Test
    void isUndefinedForShortAndConstantSeries() {
        assertThat(Pettitt.test(new TreeMap<>())).isEmpty();
        assertThat(Pettitt.test(from(2000, 1, 2, 3))).isEmpty();
        assertThat(Pettitt.test(from(2000, 5, 5, 5, 5, 5))).isEmpty();
        assertThat(Pettitt.test(from(2000, 0.0, -0.0, 0.0, -0.0))).isEmpty();
        assertThat(Pettitt.test(from(2000, 1, 2, 3, 4))).isPresent();
    }

    @Test
    void refusesValuesThatAreNotFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pettitt.test(from(2000, 1, 2, Double.NaN, 4)))
                .withMessage("value NaN of 2002 is not a finite number");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {301, 302, 303, 304, 305, 306, 307, 308})
    void agreesWithTheDoubleSum(long seed) {
        Random random = new Random(seed);
        double[] x = random.doubles(23).map(v -> Math.rint(8 * v)).toArray();
        int k = 0;
        int breakYear = 0;
        for (int t = 1; t < x.length; t++) {
            int u = 0;
            for (int i = 0; i < t; i++) {
                for (int j = t; j < x.length; j++) {
                    u += Double.compare(x[i], x[j]);
                }
            }
            if (Math.abs(u) > k) {
                k = Math.abs(u);
                breakYear = 2000 + t;
            }
        }
        Pettitt.Result result = Pettitt.test(from(2000, x)).orElseThrow();
        assertThat(result.k()).as("seed %d", seed).isEqualTo(k);
        assertThat(result.breakYear()).as("seed %d", seed).isEqualTo(breakYear);
    }
}
