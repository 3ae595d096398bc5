package org.lanthanet.metric.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.lanthanet.metric.shift.YearSeries.from;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WelchTest {
    private static void assertResult(Welch.Result result, double t, double freedom, double p) {
        assertThat(result.t()).isCloseTo(t, within(1e-12));
        assertThat(result.freedom()).isCloseTo(freedom, within(1e-11));
        assertThat(result.pValue()).isCloseTo(p, within(1e-12));
    }

    @Test
    void agreesWithTheArithmeticOfSixValues() {
        // means 2 and 6, variances 1 and 4: t = 4 / sqrt(1/3 + 4/3) = 3.0984, ν = (5/3)² / ((1/3)²/2 + (4/3)²/2) =
        // 50/17;
        // p by scipy.stats.ttest_ind(…, equal_var=False)
        assertResult(
                Welch.test(from(2000, 1, 2, 3, 4, 6, 8), 2003).orElseThrow(),
                4 / Math.sqrt(5 / 3.0),
                50 / 17.0,
                0.054786766041076435);
    }

    @Test
    void agreesWithScipyOnThirtyValues() {
        SortedMap<Integer, Double> series = from(
                1990, 27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4, 27.1,
                22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 30.5, 26.7);

        // scipy.stats.ttest_ind(after, before, equal_var=False)
        assertResult(
                Welch.test(series, 2005).orElseThrow(), 2.948353022679489, 27.986145455616438, 0.006382249958809494);
    }

    @Test
    void aRegimeThatDoesNotVaryLeavesTheOtherToJudge() {
        // 12 / (2 / √3), and the freedom of three values; scipy
        assertResult(
                Welch.test(from(2000, 0, 0, 0, 0, 10, 12, 14), 2004).orElseThrow(),
                6 * Math.sqrt(3),
                2,
                0.009132611386275455);
    }

    @Test
    void isTheTTestOfChowWhereBothRegimesHaveOneVarianceAndLength() {
        SortedMap<Integer, Double> series = from(2000, 1, 2, 3, 7, 8, 9);

        assertThat(Welch.test(series, 2003).orElseThrow().pValue())
                .isCloseTo(
                        Chow.test(series, 2003, RegimeModel.LEVEL).orElseThrow().pValue(), within(1e-12));
    }

    @Test
    void aFallHasTheSignOfAFallAndTheSameP() {
        SortedMap<Integer, Double> series = from(2000, 1, 2, 3, 4, 6, 8);
        Welch.Result rise = Welch.test(series, 2003).orElseThrow();
        Welch.Result fall = Welch.test(YearSeries.in(series, -1e9, 5), 2003).orElseThrow();

        assertResult(fall, -rise.t(), rise.freedom(), rise.pValue());
    }

    @Test
    void isUndefinedForTooFewYearsAndWhereNeitherRegimeVaries() {
        SortedMap<Integer, Double> series = from(2000, 1, 3, 2, 5);

        assertThat(Welch.test(series, 2001)).isEmpty();
        assertThat(Welch.test(series, 2002)).isPresent();
        assertThat(Welch.test(series, 2003)).isEmpty();
        assertThat(Welch.test(new TreeMap<>(), 2003)).isEmpty();
        assertThat(Welch.test(from(2000, 5, 5, 5, 5), 2002)).isEmpty();
        assertThat(Welch.test(from(2000, 1, 1, 9, 9), 2002)).isEmpty();
        assertThat(Welch.test(from(2000, 0.3, 0.1 + 0.2, 0.3, 0.3), 2002))
                .as("alike but for rounding")
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Welch.test(from(2000, 1, 2, Double.NaN, 4), 2002))
                .withMessage("value NaN of 2002 is not a finite number");
    }
}
