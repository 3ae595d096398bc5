package org.lanthanet.metric.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How often tests at 5 % reject where nothing breaks: what {@code docs/method.md} says of them, on fewer series. */
class SizeTest {
    private static final Noise MEMORY = new Noise(0.5, 1);
    private static final Noise LATER_100_TIMES = new Noise(0, 10);
    private static final Noise BOTH = new Noise(0.5, 10);

    private static double size(Power.Test test, Noise noise) {
        return Power.of(test, noise, 18, 5, 0, 999).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Power.Test.class)
    void independentYearsOfOneVarianceAreRejectedAsOftenAsPSays(Power.Test test) {
        assertThat(size(test, Noise.INDEPENDENT)).isBetween(0.005, 0.07);
    }

    @ParameterizedTest
    @EnumSource(names = {"WELCH_AR1", "SUP_F_BOOTSTRAP", "SUP_F_TREND_BOOTSTRAP"})
    void memoryIsAllowedForWhereItIsSaidToBe(Power.Test test) {
        assertThat(size(test, MEMORY)).isLessThanOrEqualTo(0.1);
        assertThat(size(test, new Noise(0.7, 1))).isLessThanOrEqualTo(0.12);
    }

    @ParameterizedTest
    @EnumSource(names = {"CHOW", "WELCH", "RANKS", "SPLIT", "SUP_F", "SUP_F_TREND", "PETTITT"})
    void memoryMakesTheOthersRejectTooOften(Power.Test test) {
        assertThat(size(test, MEMORY)).isGreaterThanOrEqualTo(0.15);
    }

    @ParameterizedTest
    @EnumSource(names = {"WELCH", "SPLIT", "WELCH_AR1", "SUP_F_BOOTSTRAP"})
    void laterYearsOfAHundredTimesTheVarianceAreAllowedFor(Power.Test test) {
        assertThat(size(test, LATER_100_TIMES)).isLessThanOrEqualTo(0.1);
    }

    @ParameterizedTest
    @EnumSource(names = {"CHOW", "RANKS", "SUP_F", "SUP_F_TREND"})
    void laterYearsOfAHundredTimesTheVarianceMakeTheOthersRejectTooOften(Power.Test test) {
        assertThat(size(test, LATER_100_TIMES)).isGreaterThanOrEqualTo(0.2);
    }

    @Test
    void bothAtOnceAreAllowedForByTheTestOfTheSplitWithMemoryOnly() {
        assertThat(size(Power.Test.WELCH_AR1, BOTH)).isLessThanOrEqualTo(0.1);
        assertThat(size(Power.Test.SUP_F_BOOTSTRAP, BOTH)).isBetween(0.1, 0.2);
        assertThat(size(Power.Test.CHOW, BOTH)).isGreaterThan(0.5);
    }

    @Test
    void bicFindsMoreThanOneBreakInSevenOfAHundredSeriesAndInHalfOfThoseWithMemory() {
        assertThat(Power.severalBreaks(Noise.INDEPENDENT, 18, 5, 999)).isBetween(0.03, 0.1);
        assertThat(Power.severalBreaks(MEMORY, 18, 5, 999)).isBetween(0.4, 0.55);
    }

    @Test
    void theTableOfTheDocumentationIsWhatTheTestsDo() throws IOException {
        Map<String, Noise> noises = Map.of(
                "independent, one variance", Noise.INDEPENDENT,
                "AR(1), ρ 0.3", new Noise(0.3, 1),
                "AR(1), ρ 0.5", MEMORY,
                "AR(1), ρ 0.7", new Noise(0.7, 1),
                "later years 9 × variance", new Noise(0, 3),
                "later years 100 × variance", LATER_100_TIMES,
                "earlier years 100 × variance", new Noise(0, 0.1),
                "ρ 0.5 and later years 9 × variance", new Noise(0.5, 3),
                "ρ 0.5 and later years 100 × variance", BOTH);
        List<String> rows = Files.readAllLines(Path.of("docs/method.md")).stream()
                .dropWhile(line -> !line.startsWith("| 18 and 5 years |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();

        assertThat(rows).hasSameSizeAs(noises.keySet());
        for (String row : rows) {
            String[] cells = row.split("\\|");
            Noise noise = Objects.requireNonNull(noises.get(cells[1].strip()), row);
            for (Power.Test test : Power.Test.values()) {
                // 999 series: three standard errors are five points at most
                assertThat(100 * size(test, noise))
                        .as("%s, %s", cells[1], test)
                        .isCloseTo(Double.parseDouble(cells[test.ordinal() + 2]), within(5.0));
            }
            assertThat(100 * Power.severalBreaks(noise, 18, 5, 999))
                    .isCloseTo(Double.parseDouble(cells[cells.length - 1]), within(5.0));
        }
    }
}
