package org.lanthanet.metric.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SupFTest {
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
    void agreesWithNumpy(GoldenBreak golden) {
        SupF.Result result = SupF.test(golden.series(), golden.model()).orElseThrow();

        assertThat(result.f()).isCloseTo(golden.supF(), Percentage.withPercentage(1e-7));
        assertThat(result.breakYear()).isEqualTo(golden.supYear());
    }

    @ParameterizedTest
    @CsvSource({
        // 200,000 simulated series each, numpy.random.default_rng(5)
        "23, LEVEL, 9.636, 0.35",
        "13, LEVEL, 10.968, 0.45",
        "23, TREND, 7.281, 0.25",
        // Andrews 1993, table I, q = 1, 15 % trimmed: 8.85; corrigendum 2003: 8.68; both for T without end
        "400, LEVEL, 8.68, 0.25"
    })
    void theCriticalValueIsNearThePublishedOneAndLargerForFewYears(
            int length, RegimeModel model, double expected, double tolerance) {
        assertThat(SupF.criticalValue(length, model)).isCloseTo(expected, within(tolerance));
    }

    @Test
    void pIsTheShareOfChanceThatReachesAsFar() {
        // the same F, so that p is on either side of 5 % as F is of the critical value
        double critical = SupF.criticalValue(23, RegimeModel.LEVEL);
        for (GoldenBreak golden : GoldenBreak.all()) {
            SupF.Result result = SupF.test(golden.series(), golden.model()).orElseThrow();
            assertThat(result.pValue() <= 0.05).as(golden.toString()).isEqualTo(result.f() > result.criticalValue());
            assertThat(result.pValue()).isBetween(1e-4, 1.0);
            if (golden.series().size() == 23 && golden.model() == RegimeModel.LEVEL) {
                assertThat(result.criticalValue()).isEqualTo(critical);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RegimeModel.class)
    void withoutABreakPIsUniform(RegimeModel model) {
        long seed = 2003;
        SplittableRandom random = new SplittableRandom(seed);
        int below = 0;
        int half = 0;
        for (int i = 0; i < 1000; i++) {
            double p = SupF.test(from(2000, random.doubles(23).toArray()), model)
                    .orElseThrow()
                    .pValue();
            below += p <= 0.05 ? 1 : 0;
            half += p <= 0.5 ? 1 : 0;
        }

        // evenly spread values are near enough to normal ones
        assertThat(below).as("seed %d", seed).isBetween(25, 80);
        assertThat(half).as("seed %d", seed).isBetween(440, 560);
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void doesNotDependOnTheUnit(GoldenBreak golden) {
        SupF.Result plain = SupF.test(golden.series(), golden.model()).orElseThrow();
        SupF.Result changed = SupF.test(golden.in(-1000, 7), golden.model()).orElseThrow();

        assertThat(changed.f()).isCloseTo(plain.f(), Percentage.withPercentage(1e-6));
        assertThat(changed.pValue()).isEqualTo(plain.pValue());
        assertThat(changed.breakYear()).isEqualTo(plain.breakYear());
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void aSeriesRunBackwardsBreaksAtTheSamePlace(GoldenBreak golden) {
        SupF.Result plain = SupF.test(golden.series(), golden.model()).orElseThrow();
        SupF.Result back = SupF.test(golden.reversed(), golden.model()).orElseThrow();

        assertThat(back.f()).isCloseTo(plain.f(), Percentage.withPercentage(1e-7));
        assertThat(back.breakYear())
                .isEqualTo(-golden.series().headMap(plain.breakYear()).lastKey());
    }

    @Test
    void aTrendAloneIsABreakInLevelAndNoneInTrend() {
        double[] line =
                IntStream.range(0, 23).mapToDouble(i -> i + 0.3 * (i * 7 % 5)).toArray();

        assertThat(SupF.test(from(2000, line), RegimeModel.LEVEL).orElseThrow().pValue())
                .isLessThan(0.001);
        assertThat(SupF.test(from(2000, line), RegimeModel.TREND).orElseThrow().pValue())
                .isGreaterThan(0.05);
    }

    @Test
    void theEarliestOfEqualYearsIsNamed() {
        // the same backwards: a break in 2002 explains as much as one in 2006
        assertThat(SupF.test(from(2000, 0, 1, 5, 6, 6, 5, 1, 0), RegimeModel.LEVEL))
                .map(SupF.Result::breakYear)
                .hasValue(2002);
    }

    @Test
    void looksAtNoYearWithinFifteenPercentOfAnEnd() {
        double[] values = new double[23];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 2;
        }
        values[21] = 50;
        values[22] = 51;

        // 15 % of 23 are 3 years: 2020 is the last candidate
        assertThat(SupF.test(from(2000, values), RegimeModel.LEVEL))
                .map(SupF.Result::breakYear)
                .hasValue(2020);
    }

    @Test
    void aYearThatIsMissingIsNotNamed() {
        SortedMap<Integer, Double> series = from(2010, 1, 2, 1);
        series.putAll(from(2019, 5, 6, 5));

        assertThat(SupF.test(series, RegimeModel.LEVEL))
                .map(SupF.Result::breakYear)
                .hasValue(2019);
    }

    @Test
    void isUndefinedForShortConstantAndPerfectlySteppedSeries() {
        assertThat(SupF.test(new TreeMap<>(), RegimeModel.LEVEL)).isEmpty();
        assertThat(SupF.test(from(2000, 1, 2, 3), RegimeModel.LEVEL)).isEmpty();
        assertThat(SupF.test(from(2000, 1, 2, 3, 5), RegimeModel.LEVEL)).isPresent();
        assertThat(SupF.test(from(2000, 1, 2, 4, 4, 5), RegimeModel.TREND)).isEmpty();
        assertThat(SupF.test(from(2000, 1, 2, 4, 4, 5, 7), RegimeModel.TREND)).isPresent();
        assertThat(SupF.test(from(2000, 5, 5, 5, 5, 5), RegimeModel.LEVEL)).isEmpty();
        assertThat(SupF.test(from(2000, 1, 1, 1, 9, 9, 9), RegimeModel.LEVEL)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SupF.criticalValue(3, RegimeModel.LEVEL))
                .withMessage("no break can be looked for in 3 years");
    }

    @Test
    void threadsThatAskAtOnceHearTheSame() {
        List<Double> heard = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> SupF.criticalValue(30 + i % 4, RegimeModel.TREND))
                .toList();

        for (int i = 0; i < heard.size(); i++) {
            assertThat(heard.get(i)).isEqualTo(heard.get(i % 4));
        }
        assertThat(heard.get(0)).isNotEqualTo(heard.get(1));
    }
}
