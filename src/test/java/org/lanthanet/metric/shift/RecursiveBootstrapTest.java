package org.lanthanet.metric.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.lanthanet.metric.shift.YearSeries.from;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecursiveBootstrapTest {
    private static List<GoldenBreak> goldens() {
        return GoldenBreak.all();
    }

    private static RecursiveBootstrap.Result test(SortedMap<Integer, Double> series, RegimeModel model) {
        return RecursiveBootstrap.test(series, model).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void yearAndFAreThoseOfSupF(GoldenBreak golden) {
        RecursiveBootstrap.Result result = test(golden.series(), golden.model());
        SupF.Result supF = SupF.test(golden.series(), golden.model()).orElseThrow();

        assertThat(result.breakYear()).isEqualTo(supF.breakYear());
        assertThat(result.f()).isCloseTo(supF.f(), Percentage.withPercentage(1e-10));
        assertThat(result.pValue()).isBetween(1e-4, 1.0);
        assertThat(result.persistence()).isBetween(0.0, 0.9);
    }

    @Test
    void yearsThatSwingHaveThePOfIndependentOnes() {
        double[] values = IntStream.range(0, 23)
                .mapToDouble(i -> i % 2 + (i < 13 ? 0 : 0.8))
                .toArray();
        RecursiveBootstrap.Result result = test(from(2000, values), RegimeModel.LEVEL);
        SupF.Result independent =
                SupF.test(from(2000, values), RegimeModel.LEVEL).orElseThrow();

        assertThat(result.persistence()).isZero();
        assertThat(result.breakYear()).isEqualTo(2013);
        // errors all of one size: about the draws of sup-F, and p to about a tenth of itself
        assertThat(independent.pValue()).isBetween(0.01, 0.1);
        assertThat(result.pValue()).isCloseTo(independent.pValue(), within(0.25 * independent.pValue()));
    }

    @Test
    void aSlowSwingIsMemoryAndNoBreak() {
        double[] slow =
                IntStream.range(0, 23).mapToDouble(i -> Math.sin(i / 4.0)).toArray();

        assertThat(SupF.test(from(2000, slow), RegimeModel.LEVEL).orElseThrow().pValue())
                .isLessThan(0.001);
        assertThat(test(from(2000, slow), RegimeModel.LEVEL).persistence()).isGreaterThan(0.5);
        assertThat(test(from(2000, slow), RegimeModel.LEVEL).pValue()).isGreaterThan(0.05);
    }

    @Test
    void aPlainStepIsABreakAndNoMemory() {
        double[] noise = {1, -1, 2, -2, 0, 1, -2, 1, 0, 2, -1};
        double[] step = IntStream.range(0, 23)
                .mapToDouble(i -> noise[i % 11] + (i < 18 ? 0 : 12))
                .toArray();
        RecursiveBootstrap.Result result = test(from(2000, step), RegimeModel.LEVEL);

        assertThat(result.breakYear()).isEqualTo(2018);
        assertThat(result.persistence()).isLessThan(0.3);
        assertThat(result.pValue()).isLessThan(0.001);
    }

    @Test
    void aFewLateYearsThatScatterMoreAreNoBreakOfLevel() {
        double[] noise = {0.1, -0.1, 0.2, -0.2, 0, 0.1, -0.2, 0.1, 0};
        double[] late = IntStream.range(0, 23).mapToDouble(i -> noise[i % 9]).toArray();
        late[18] = 9;
        late[19] = 4;
        late[20] = -5;
        late[21] = 13;
        late[22] = 8;

        assertThat(SupF.test(from(2000, late), RegimeModel.LEVEL).orElseThrow().pValue())
                .isLessThanOrEqualTo(0.01);
        assertThat(test(from(2000, late), RegimeModel.LEVEL).pValue()).isGreaterThan(0.05);
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void doesNotDependOnTheUnit(GoldenBreak golden) {
        RecursiveBootstrap.Result plain = test(golden.series(), golden.model());
        RecursiveBootstrap.Result changed = test(golden.in(-1000, 7), golden.model());

        assertThat(changed.pValue()).isEqualTo(plain.pValue());
        assertThat(changed.persistence()).isCloseTo(plain.persistence(), within(1e-9));
    }

    @Test
    void isTheSameInAnyOrderAndOnAnyThread() {
        List<GoldenBreak> order = new ArrayList<>(GoldenBreak.all());
        List<RecursiveBootstrap.Result> one =
                order.stream().map(g -> test(g.series(), g.model())).toList();
        Collections.reverse(order);
        List<RecursiveBootstrap.Result> other = new ArrayList<>(
                order.parallelStream().map(g -> test(g.series(), g.model())).toList());
        Collections.reverse(other);

        assertThat(other).isEqualTo(one);
    }

    @ParameterizedTest
    @EnumSource(RegimeModel.class)
    void isUndefinedWhereSupFIs(RegimeModel model) {
        assertThat(RecursiveBootstrap.test(new TreeMap<>(), model)).isEmpty();
        assertThat(RecursiveBootstrap.test(from(2000, 1, 2, 3), model)).isEmpty();
        assertThat(RecursiveBootstrap.test(from(2000, 5, 5, 5, 5, 5, 5), model)).isEmpty();
        assertThat(RecursiveBootstrap.test(from(2000, 1, 1, 1, 9, 9, 9), model)).isEmpty();
        assertThat(RecursiveBootstrap.test(from(2000, 1, 2, 4, 4, 5, 7), model)).isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecursiveBootstrap.test(from(2000, 1, 2, Double.NaN, 4, 5, 6), model))
                .withMessage("value NaN of 2002 is not a finite number");
    }
}
