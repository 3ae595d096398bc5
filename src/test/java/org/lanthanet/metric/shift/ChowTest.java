package org.lanthanet.metric.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChowTest {
    private static List<GoldenBreak> goldens() {
        return GoldenBreak.all();
    }

    private static SortedMap<Integer, Double> from(int year, double... values) {
        SortedMap<Integer, Double> series = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            series.put(year + i, values[i]);
        }
        return series;
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void agreesWithNumpyAndScipy(GoldenBreak golden) {
        Chow.Result result =
                Chow.test(golden.series(), golden.split(), golden.model()).orElseThrow();

        assertThat(result.f()).isCloseTo(golden.chowF(), Percentage.withPercentage(1e-7));
        assertThat(result.pValue()).isCloseTo(golden.chowP(), within(1e-9));
    }

    @Test
    void ofALevelIsTheSquareOfTheTwoSampleT() {
        // means 2 and 6, sums of squares 2 and 8, pooled variance 10/4; t² = 16 / (2.5 · (1/3 + 1/3))
        Chow.Result result =
                Chow.test(from(2000, 1, 2, 3, 4, 6, 8), 2003, RegimeModel.LEVEL).orElseThrow();

        assertThat(result.f()).isCloseTo(9.6, within(1e-12));
        // scipy.stats.f.sf(9.6, 1, 4)
        assertThat(result.pValue()).isCloseTo(0.0362778245219, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void doesNotDependOnTheUnit(GoldenBreak golden) {
        Chow.Result plain =
                Chow.test(golden.series(), golden.split(), golden.model()).orElseThrow();
        Chow.Result changed =
                Chow.test(golden.in(-1000, 7), golden.split(), golden.model()).orElseThrow();

        assertThat(changed.f()).isCloseTo(plain.f(), Percentage.withPercentage(1e-6));
        assertThat(changed.pValue()).isCloseTo(plain.pValue(), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void doesNotDependOnTheDirectionOfTime(GoldenBreak golden) {
        Chow.Result plain =
                Chow.test(golden.series(), golden.split(), golden.model()).orElseThrow();
        // the last year of the first regime becomes the first of the second
        int last = golden.series().headMap(golden.split()).lastKey();
        Chow.Result back = Chow.test(golden.reversed(), -last, golden.model()).orElseThrow();

        assertThat(back.f()).isCloseTo(plain.f(), Percentage.withPercentage(1e-7));
    }

    @Test
    void aTrendAloneIsABreakInLevelAndNoneInTrend() {
        SortedMap<Integer, Double> line = from(2000, 0.1, 0.9, 2.1, 2.9, 4.1, 4.9, 6.1, 6.9, 8.1, 8.9);

        assertThat(Chow.test(line, 2005, RegimeModel.LEVEL).orElseThrow().pValue())
                .isLessThan(0.01);
        assertThat(Chow.test(line, 2005, RegimeModel.TREND).orElseThrow().pValue())
                .isGreaterThan(0.5);
    }

    @Test
    void isUndefinedForARegimeOfTooFewYears() {
        SortedMap<Integer, Double> series = from(2000, 1, 3, 2, 5, 4, 6, 8);

        assertThat(Chow.test(series, 2001, RegimeModel.LEVEL)).isEmpty();
        assertThat(Chow.test(series, 2002, RegimeModel.LEVEL)).isPresent();
        assertThat(Chow.test(series, 2005, RegimeModel.LEVEL)).isPresent();
        assertThat(Chow.test(series, 2006, RegimeModel.LEVEL)).isEmpty();
        assertThat(Chow.test(series, 2002, RegimeModel.TREND)).isEmpty();
        assertThat(Chow.test(series, 2003, RegimeModel.TREND)).isPresent();
        assertThat(Chow.test(new TreeMap<>(), 2003, RegimeModel.LEVEL)).isEmpty();
    }

    @Test
    void isUndefinedWhereNothingIsLeftToCompareWith() {
        assertThat(Chow.test(from(2000, 5, 5, 5, 5), 2002, RegimeModel.LEVEL)).isEmpty();
        assertThat(Chow.test(from(2000, 1, 1, 1, 9, 9, 9), 2003, RegimeModel.LEVEL))
                .isEmpty();
        assertThat(Chow.test(from(2000, 0.3, 0.1 + 0.2, 0.3, 0.3), 2002, RegimeModel.LEVEL))
                .as("alike but for rounding")
                .isEmpty();
        assertThat(Chow.test(from(2000, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7), 2003, RegimeModel.TREND))
                .as("one line")
                .isEmpty();
    }

    @Test
    void aYearWithoutAValueMayBeTheSplit() {
        SortedMap<Integer, Double> series = from(2000, 1, 2, 3);
        series.putAll(from(2010, 4, 6, 8));

        assertThat(Chow.test(series, 2005, RegimeModel.LEVEL))
                .isEqualTo(Chow.test(series, 2010, RegimeModel.LEVEL))
                .isPresent();
    }

    @Test
    void refusesValuesThatAreNotFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chow.test(from(2000, 1, 2, Double.POSITIVE_INFINITY, 4), 2002, RegimeModel.LEVEL))
                .withMessage("value Infinity of 2002 is not a finite number");
    }
}
