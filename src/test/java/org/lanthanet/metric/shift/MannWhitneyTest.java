package org.lanthanet.metric.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.lanthanet.metric.shift.YearSeries.from;

import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MannWhitneyTest {
    private static void assertResult(double[] values, int before, double u, double p) {
        MannWhitney.Result result =
                MannWhitney.test(from(2000, values), 2000 + before).orElseThrow();
        assertThat(result.u()).isEqualTo(u);
        assertThat(result.pValue()).isCloseTo(p, within(1e-14));
    }

    @Test
    void agreesWithTheExactTables() {
        // scipy.stats.mannwhitneyu(after, before, method='exact')
        assertResult(new double[] {12, 14, 9, 16, 11, 22, 18, 25, 13, 21, 19}, 6, 24, 58 / 462.0);
        assertResult(new double[] {1, 2, 3, 4, 5, 9, 7, 8, 6, 10}, 6, 21, 14 / 210.0);
    }

    @Test
    void equalValuesShareTheMiddleOfTheirRanks() {
        // all ways of choosing the later years, counted with itertools.combinations over scipy.stats.rankdata
        assertResult(new double[] {1, 1, 2, 3, 2, 3, 4, 5, 5}, 5, 19.5, 3 / 126.0);
        assertResult(new double[] {0, 0, 0, 0, 0, 7, 0, 3, 9}, 6, 13.5, 33 / 84.0);
        assertResult(new double[] {5, 1, 4, 4, 2, 2, 8, 3}, 5, 8.5, 48 / 56.0);
    }

    @Test
    void aPerfectSplitIsOneOfTwoAmongAllWays() {
        double[] values =
                IntStream.range(0, 23).mapToDouble(i -> i < 18 ? -i : i).toArray();

        // 23 over 5 is 33,649, 13 over 5 is 1,287
        assertResult(values, 18, 90, 2 / 33_649.0);
        assertResult(Arrays.copyOfRange(values, 10, 23), 8, 40, 2 / 1_287.0);
        assertThat(MannWhitney.test(YearSeries.in(from(2000, values), -1, 0), 2018)
                        .orElseThrow())
                .isEqualTo(new MannWhitney.Result(0, 2 / 33_649.0));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {401, 402, 403, 404, 405, 406})
    void agreesWithCountingEveryWay(long seed) {
        Random random = new Random(seed);
        double[] values = random.doubles(13).map(v -> Math.rint(6 * v)).toArray();
        int before = 4 + random.nextInt(6);
        double mean = before * (13 - before) / 2.0;
        double u = pairs(values, (1 << 13) - (1 << before));
        int all = 0;
        int far = 0;
        for (int later = 0; later < 1 << 13; later++) {
            if (Integer.bitCount(later) == 13 - before) {
                all++;
                far += Math.abs(pairs(values, later) - mean) >= Math.abs(u - mean) ? 1 : 0;
            }
        }

        assertResult(values, before, u, (double) far / all);
    }

    /** Pairs of an earlier and a later value of which the later is the larger, equal ones a half. */
    private static double pairs(double[] values, int later) {
        double u = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                if ((later >> i & 1) == 0 && (later >> j & 1) == 1) {
                    u += values[j] > values[i] ? 1 : values[j] == values[i] ? 0.5 : 0;
                }
            }
        }
        return u;
    }

    @Test
    void isUndefinedForTooFewYearsAndForAConstant() {
        SortedMap<Integer, Double> series = from(2000, 1, 3, 2, 5);

        assertThat(MannWhitney.test(series, 2001)).isEmpty();
        assertThat(MannWhitney.test(series, 2002)).isPresent();
        assertThat(MannWhitney.test(series, 2003)).isEmpty();
        assertThat(MannWhitney.test(new TreeMap<>(), 2003)).isEmpty();
        assertThat(MannWhitney.test(from(2000, 0.0, -0.0, 0.0, 0.0), 2002)).isEmpty();
        assertThat(MannWhitney.test(from(2000, 1, 1, 9, 9), 2002))
                .map(MannWhitney.Result::pValue)
                .as("a perfect step has a p: 2 of 6 ways")
                .hasValue(2 / 6.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MannWhitney.test(from(2000, 1, 2, Double.NaN, 4), 2002))
                .withMessage("value NaN of 2002 is not a finite number");
    }
}
