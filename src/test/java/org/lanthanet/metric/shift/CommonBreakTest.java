package org.lanthanet.metric.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CommonBreakTest {
    /** Years and values by turns. */
    private static SortedMap<Integer, Double> series(double... yearsAndValues) {
        SortedMap<Integer, Double> series = new TreeMap<>();
        for (int i = 0; i < yearsAndValues.length; i += 2) {
            series.put((int) yearsAndValues[i], yearsAndValues[i + 1]);
        }
        return series;
    }

    private static final SortedMap<Integer, Double> WHOLE = series(
            2000, 1, 2001, 2, 2002, 1, 2003, 3, 2004, 2, 2005, 6, 2006, 7, 2007, 5, 2008, 6, 2009, 8, 2010, 7, 2011, 6);
    private static final SortedMap<Integer, Double> GAPS =
            series(2002, 50, 2003, 40, 2004, 45, 2005, 52, 2006, 20, 2007, 25, 2009, 10, 2010, 22);
    private static final SortedMap<Integer, Double> LATE = series(2006, 1, 2007, 4, 2008, 2, 2009, 3, 2010, 9, 2011, 9);

    @Test
    void agreesWithNumpyOnSeriesWithMissingYears() {
        // x = (x - x.mean()) / x.std(); left += ((l - l.mean())**2).sum() + ((r - r.mean())**2).sum(), or len(x) where
        // l or
        // r has fewer than 2; left / sum of len(x)
        CommonBreak.Result result =
                CommonBreak.of(List.of(WHOLE, GAPS, LATE), 2000, 2011).orElseThrow();

        assertThat(result.breakYear()).isEqualTo(2006);
        assertThat(result.series()).isEqualTo(3);
        assertThat(result.unexplained().keySet()).containsExactly(2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010);
        double[] expected = {
            0.8595882990249186,
            0.739256049115204,
            0.6365826207803914,
            0.4705894696102455,
            0.4183421233345343,
            0.6311391837969613,
            0.6121709329553332,
            0.5771907760944354,
            0.7256382778275002
        };
        for (int i = 0; i < expected.length; i++) {
            assertThat(result.unexplained().get(2002 + i)).isCloseTo(expected[i], within(1e-12));
        }
    }

    @Test
    void tellsTheNextBestYearAndThoseNearlyAsGood() {
        CommonBreak.Result result =
                CommonBreak.of(List.of(WHOLE, GAPS, LATE), 2000, 2011).orElseThrow();

        assertThat(result.runnerUp()).hasValue(2005);
        assertThat(result.within(0)).containsExactly(2006);
        assertThat(result.within(0.13)).containsExactly(2005, 2006);
        assertThat(result.within(10)).hasSize(9);
    }

    @Test
    void findsAPlantedBreakNoSingleSeriesShows() {
        long seed = 2010;
        Random random = new Random(seed);
        List<SortedMap<Integer, Double>> panel = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            SortedMap<Integer, Double> one = new TreeMap<>();
            double unit = Math.pow(10, random.nextInt(9) - 4);
            int sign = random.nextBoolean() ? 1 : -1;
            for (int year = 2000; year <= 2022; year++) {
                if (random.nextInt(6) > 0) {
                    one.put(year, unit * (random.nextGaussian() + (year >= 2014 ? sign : 0)));
                }
            }
            panel.add(one);
        }

        assertThat(CommonBreak.of(panel, 2000, 2022).orElseThrow().breakYear())
                .as("seed %d", seed)
                .isEqualTo(2014);
    }

    @Test
    void neitherUnitNorOrderMatters() {
        SortedMap<Integer, Double> dollars = new TreeMap<>();
        GAPS.forEach((year, tonnes) -> dollars.put(year, 1e6 - 5e4 * tonnes));
        List<SortedMap<Integer, Double>> panel = new ArrayList<>(List.of(WHOLE, dollars, LATE));
        Collections.reverse(panel);
        CommonBreak.Result plain =
                CommonBreak.of(List.of(WHOLE, GAPS, LATE), 2000, 2011).orElseThrow();
        CommonBreak.Result changed = CommonBreak.of(panel, 2000, 2011).orElseThrow();

        assertThat(changed.breakYear()).isEqualTo(plain.breakYear());
        plain.unexplained()
                .forEach((year, value) ->
                        assertThat(changed.unexplained().get(year)).isCloseTo(value, within(1e-12)));
    }

    @Test
    void constantsAndShortSeriesDoNotCount() {
        SortedMap<Integer, Double> constant = series(2000, 4, 2003, 4, 2006, 4, 2009, 4, 2011, 4);
        SortedMap<Integer, Double> brief = series(2001, 1, 2002, 2, 2003, 9);

        assertThat(CommonBreak.of(List.of(WHOLE, constant, brief, new TreeMap<>()), 2000, 2011))
                .isEqualTo(CommonBreak.of(List.of(WHOLE), 2000, 2011))
                .isPresent();
        assertThat(CommonBreak.of(List.of(constant, brief), 2000, 2011)).isEmpty();
    }

    @Test
    void looksAtTheYearsGivenOnly() {
        assertThat(CommonBreak.of(List.of(WHOLE), 2005, 2011).orElseThrow().unexplained())
                .containsOnlyKeys(2007, 2008, 2009, 2010);
        assertThat(CommonBreak.of(List.of(WHOLE), 2000, 2002)).isEmpty();
    }

    @Test
    void aPerfectCommonStepLeavesNothing() {
        CommonBreak.Result result = CommonBreak.of(
                        List.of(series(2000, 1, 2001, 1, 2002, 1, 2003, 5, 2004, 5, 2005, 5)), 2000, 2005)
                .orElseThrow();

        assertThat(result.breakYear()).isEqualTo(2003);
        assertThat(result.unexplained().get(2003)).isZero();
        assertThat(result.within(0.05)).containsExactly(2003);
    }
}
