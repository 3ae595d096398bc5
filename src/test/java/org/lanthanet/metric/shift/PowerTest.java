package org.lanthanet.metric.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PowerTest {
    @ParameterizedTest
    @CsvSource({
        // exact: scipy.stats.ncf.sf(scipy.stats.f.isf(.05, 1, 21), 1, 21, d**2 * 18 * 5 / 23)
        "CHOW, 0.5, 0.15675",
        "CHOW, 1, 0.47116",
        "CHOW, 1.5, 0.80765",
        // 50,000 series simulated with NumPy
        "SUP_F, 1, 0.2847",
        "SUP_F, 2, 0.8525",
        // 60,000, K of 80 and more, which 0.0497 of 400,000 orders reach
        "PETTITT, 1, 0.2068",
        "PETTITT, 2, 0.6715"
    })
    void agreesWithScipyForEighteenYearsBeforeAndFiveAfter(Power.Test test, double delta, double expected) {
        assertThat(Power.of(test, 18, 5, delta)).hasValueCloseTo(expected, within(0.035));
    }

    @ParameterizedTest
    @EnumSource(Power.Test.class)
    void withoutAStepNoTestRejectsMoreThanItsFivePercent(Power.Test test) {
        assertThat(Power.of(test, 18, 5, 0).orElseThrow()).isBetween(0.005, 0.066);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SUP_F_BOOTSTRAP", "SUP_F_TREND", "SUP_F_TREND_BOOTSTRAP"})
    void aLargerStepIsFoundMoreOftenEitherWay(Power.Test test) {
        double before = Power.of(test, 14, 9, 0).orElseThrow();
        for (double delta = 0.5; delta <= 2; delta += 0.5) {
            double power = Power.of(test, 14, 9, delta).orElseThrow();
            assertThat(power).as("step %s", delta).isGreaterThan(before);
            assertThat(Power.of(test, 14, 9, -delta)).hasValueCloseTo(power, within(0.05));
            before = power;
        }
        assertThat(before).isGreaterThan(0.85);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SUP_F_TREND", "SUP_F_TREND_BOOTSTRAP"})
    void theSmallestStepIsTheFirstFoundInFourCasesOfFive(Power.Test test) {
        double step = Power.smallestStep(test, 12, 11).orElseThrow();

        assertThat(Power.of(test, 12, 11, step).orElseThrow()).isGreaterThanOrEqualTo(Power.USUAL);
        assertThat(Power.of(test, 12, 11, step - 0.1).orElseThrow()).isLessThan(Power.USUAL);
        assertThat(step * 10).isCloseTo(Math.rint(step * 10), within(1e-9));
    }

    @Test
    void aYearThatIsKnownIsFoundSoonerThanOneLookedFor() {
        double chow = Power.smallestStep(Power.Test.CHOW, 18, 5).orElseThrow();
        double supF = Power.smallestStep(Power.Test.SUP_F, 18, 5).orElseThrow();
        double pettitt = Power.smallestStep(Power.Test.PETTITT, 18, 5).orElseThrow();

        // scipy: the power of Chow's test is 0.8 at 1.485
        assertThat(chow).isCloseTo(1.5, within(0.11));
        assertThat(supF).isBetween(chow + 0.1, pettitt - 0.1);
    }

    @Test
    void allowingForMemoryAndVarianceCostsPower() {
        double split = Power.smallestStep(Power.Test.SPLIT, 18, 5).orElseThrow();
        double supF = Power.smallestStep(Power.Test.SUP_F, 18, 5).orElseThrow();

        assertThat(split).isBetween(1.6, 2.0);
        assertThat(Power.smallestStep(Power.Test.WELCH_AR1, 18, 5).orElseThrow())
                .isBetween(split + 0.1, split + 0.6);
        assertThat(Power.smallestStep(Power.Test.SUP_F_BOOTSTRAP, 18, 5).orElseThrow())
                .isBetween(supF + 0.4, supF + 1);
    }

    @Test
    void isUndefinedForSoFewYearsThatTheTestIs() {
        assertThat(Power.of(Power.Test.CHOW, 18, 1, 3)).isEmpty();
        assertThat(Power.of(Power.Test.CHOW, 18, 2, 3)).isPresent();
        assertThat(Power.smallestStep(Power.Test.SUP_F, 2, 1)).isEmpty();
        assertThat(Power.smallestStep(Power.Test.PETTITT, 2, 1)).isEmpty();
    }

    @Test
    void noStepIsLargeEnoughForATestThatCannotReject() {
        // K is at most 4 for four years, which a third of all orders reach
        assertThat(Power.of(Power.Test.PETTITT, 2, 2, 9)).hasValue(0);
        assertThat(Power.smallestStep(Power.Test.PETTITT, 2, 2)).isEmpty();
    }
}
