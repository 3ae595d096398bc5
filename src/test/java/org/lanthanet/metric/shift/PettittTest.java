package org.lanthanet.metric.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
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
        assertThat(result.pValue()).isCloseTo(2 * Math.exp(-6.0 * 256 / (512 + 64)), within(1e-15));
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
    void capsTheProbabilityAtOne() {
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
