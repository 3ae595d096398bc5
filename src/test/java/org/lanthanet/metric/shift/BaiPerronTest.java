package org.lanthanet.metric.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.lanthanet.metric.shift.YearSeries.from;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaiPerronTest {
    /** Annual flow of the Nile at Aswan, 1871–1970, 10⁸ m³ (Cobb 1978). */
    private static final SortedMap<Integer, Double> NILE = from(
            1871, 1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799,
            958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692,
            1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796,
            1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848,
            890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740);

    private static List<Integer> years(SortedMap<Integer, Double> series) {
        return BaiPerron.of(series).orElseThrow().breakYears();
    }

    @Test
    void agreesWithStrucchangeOnTheNile() {
        BaiPerron.Result nile = BaiPerron.of(NILE).orElseThrow();

        assertThat(nile.breakYears()).containsExactly(1899);
        // breakpoints(Nile ~ 1) of R's strucchange has 1318, 1270 and 1276, which count T (ln 2π + 1) = 283.788 more
        assertThat(nile.bic()).hasSize(6);
        assertThat(nile.bic().get(0)).isCloseTo(1318.2418 - 283.7877, within(1e-3));
        assertThat(nile.bic().get(1)).isCloseTo(1270.0837 - 283.7877, within(1e-3));
        assertThat(nile.bic().get(2)).isCloseTo(1276.4667 - 283.7877, within(1e-3));
    }

    @Test
    void findsEveryLevelOfASeriesMadeOfThree() {
        double[] noise = {1, -1, 2, -2, 0, 1, -1, 0};
        double[] values = new double[24];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i < 8 ? 10 : i < 16 ? 30 : 20) + noise[i % 8];
        }

        assertThat(years(from(2000, values))).containsExactly(2008, 2016);
        // each level leaves 12: 3 · 12 with two breaks; all 24 about 20 leave 36 + 8 · 10² + 8 · 10²
        BaiPerron.Result result = BaiPerron.of(from(2000, values)).orElseThrow();
        assertThat(result.bic().get(0)).isCloseTo(24 * Math.log(1636 / 24.0) + 2 * Math.log(24), within(1e-9));
        assertThat(result.bic().get(2)).isCloseTo(24 * Math.log(36 / 24.0) + 6 * Math.log(24), within(1e-9));
    }

    @Test
    void whereABreakLeavesNothingNoMoreAreLookedFor() {
        assertThat(years(from(2000, 1, 1, 1, 1, 1, 7, 7, 7, 7, 7, 7, 7))).containsExactly(2005);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {501, 502, 503, 504, 505})
    void agreesWithTryingEveryPartition(long seed) {
        double[] values = new Random(seed).doubles(17).toArray();
        BaiPerron.Result result = BaiPerron.of(from(2000, values)).orElseThrow();

        // 17 values: at most three breaks, each level at least two
        assertThat(result.bic()).hasSize(4);
        for (int m = 0; m <= 3; m++) {
            double expected = 17 * Math.log(least(values, 0, m) / 17) + (2 * m + 2) * Math.log(17);
            assertThat(result.bic().get(m)).as("%d breaks", m).isCloseTo(expected, within(1e-9));
        }
    }

    private static double least(double[] values, int from, int breaks) {
        if (breaks == 0) {
            return left(values, from, values.length);
        }
        double least = Double.POSITIVE_INFINITY;
        for (int to = from + 2; to <= values.length - 2; to++) {
            if (values.length - to >= 2 * breaks) {
                least = Math.min(least, left(values, from, to) + least(values, to, breaks - 1));
            }
        }
        return least;
    }

    private static double left(double[] values, int from, int to) {
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += values[i] / (to - from);
        }
        double left = 0;
        for (int i = from; i < to; i++) {
            left += (values[i] - mean) * (values[i] - mean);
        }
        return left;
    }

    @Test
    void neitherUnitNorMissingYearsChangeWhereLevelsBegin() {
        SortedMap<Integer, Double> gaps = new TreeMap<>();
        NILE.forEach((year, value) -> gaps.put(3 * year, 1e-6 * value - 50));

        assertThat(years(gaps)).containsExactly(3 * 1899);
    }

    @Test
    void isUndefinedForFewerThanFiveValuesAndForAConstant() {
        assertThat(BaiPerron.of(new TreeMap<>())).isEmpty();
        assertThat(BaiPerron.of(from(2000, 1, 2, 8, 9))).isEmpty();
        assertThat(BaiPerron.of(from(2000, 1, 2, 8, 9, 7))).isPresent();
        assertThat(BaiPerron.of(from(2000, 4, 4, 4, 4, 4, 4))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaiPerron.of(from(2000, 1, 2, Double.NaN, 4, 5)))
                .withMessage("value NaN of 2002 is not a finite number");
    }

    @Test
    void thereIsAtMostABreakForEveryFiveValues() {
        List<Integer> most = new ArrayList<>();
        Random random = new Random(7);
        for (int length : new int[] {5, 9, 10, 14, 15, 23, 25, 60}) {
            most.add(BaiPerron.of(from(2000, random.doubles(length).toArray()))
                            .orElseThrow()
                            .bic()
                            .size()
                    - 1);
        }

        assertThat(most).containsExactly(1, 1, 2, 2, 3, 4, 5, 5);
    }
}
