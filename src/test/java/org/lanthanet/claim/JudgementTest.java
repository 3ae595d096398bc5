package org.lanthanet.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds, what fails, what cannot be said. */
class JudgementTest {
    private static Verdict judge(String expected, String tolerance, Object value) {
        Claim claim = new Claim(
                "c",
                Claim.NO_TOPIC,
                "It is so.",
                "us",
                Expectation.parse(expected),
                Tolerance.parse(tolerance),
                Margin.NONE,
                null,
                ClaimClass.FINDING,
                null,
                null,
                "RETURN 1 AS value");
        return Judgement.of(claim, new Answer(value, null)).verdict();
    }

    @ParameterizedTest
    @CsvSource({
        // exact: the digits written
        "1961,   exact, 1961.375,  HOLDS",
        "1961,   exact, 1961.6,    FAILS",
        "1961,   exact, 1960.5,    HOLDS",
        "0.4472, exact, 0.44724,   HOLDS",
        "0.4472, exact, 0.4484,    FAILS",
        "0.40,   exact, 0.404,     HOLDS",
        "0.40,   exact, 0.41,      FAILS",
        "0.4,    exact, 0.41,      HOLDS",
        "-9056,  exact, -9056.4,   HOLDS",
        "0,      exact, 0.4,       HOLDS",
        // a share of the expected number, the limit within
        "100,    1 %,   101,       HOLDS",
        "100,    1 %,   101.01,    FAILS",
        "100,    1%,    99,        HOLDS",
        "-100,   1 %,   -101,      HOLDS",
        "-100,   1 %,   100,       FAILS",
        "0,      1 %,   0.001,     FAILS",
        // an amount in the unit, the limit within but for rounding
        "70,     2,     72,        HOLDS",
        "70,     2,     72.001,    FAILS",
        "0.553,  0.03,  0.583,     HOLDS",
        "0.1,    0.2,   0.30000000000000004, HOLDS",
        "1e3,    2,     1001,      HOLDS"
    })
    void aNumberIsMetWithinItsTolerance(String expected, String tolerance, double found, Verdict verdict) {
        assertThat(judge(expected, tolerance, found)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        ">= 10,              10,                 HOLDS",
        ">= 10,              9.999999999999998,  HOLDS",
        ">= 10,              9.99,               FAILS",
        "> 0,                0,                  FAILS",
        "> 0,                1e-12,              HOLDS",
        "> 0,                -1,                 FAILS",
        "> 95,               95.00000000000001,  FAILS",
        "> 95,               95.1,               HOLDS",
        "< 5,                4.9,                HOLDS",
        "< 5,                5,                  FAILS",
        "< -5,               -4,                 FAILS",
        "<= 5,               5,                  HOLDS",
        "<=5,                5.1,                FAILS",
        "between 1 and 2,    1,                  HOLDS",
        "between 1 and 2,    2,                  HOLDS",
        "between 1 and 2,    2.1,                FAILS",
        "between -2 and -1,  -1.5,               HOLDS"
    })
    void limitsAreMetByWhatLiesWithin(String expected, double found, Verdict verdict) {
        assertThat(judge(expected, "exact", found)).isEqualTo(verdict);
    }

    @Test
    void wholeNumbersOfTheGraphAreNumbersToo() {
        assertThat(judge("18", "exact", 18L)).isEqualTo(Verdict.HOLDS);
        assertThat(judge("> 18", "exact", 18L)).isEqualTo(Verdict.FAILS);
    }

    @Test
    void wordsAndTruthsAreMetExactly() {
        assertThat(judge("\"USA\"", "exact", "USA")).isEqualTo(Verdict.HOLDS);
        assertThat(judge("\"USA\"", "exact", "usa")).isEqualTo(Verdict.FAILS);
        assertThat(judge("\"a \\\"b\\\"\"", "exact", "a \"b\"")).isEqualTo(Verdict.HOLDS);
        assertThat(judge("true", "exact", true)).isEqualTo(Verdict.HOLDS);
        assertThat(judge("true", "exact", false)).isEqualTo(Verdict.FAILS);
        assertThat(judge("false", "exact", false)).isEqualTo(Verdict.HOLDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "> 0", "\"USA\"", "true", "false", "between 0 and 1"})
    void whatIsNotFoundCannotBeSaid(String expected) {
        assertThat(judge(expected, "exact", null)).isEqualTo(Verdict.CANNOT_BE_SAID);
    }

    @Test
    void aValueOfAnotherKindIsNoVerdict() {
        assertThatThrownBy(() -> judge("1", "exact", "1")).hasMessage("1 is not a number");
        assertThatThrownBy(() -> judge("> 1", "exact", true)).hasMessage("true is not a number");
        assertThatThrownBy(() -> judge("true", "exact", "true")).hasMessage("true is not true or false");
        assertThatThrownBy(() -> judge("\"1\"", "exact", 1L)).hasMessage("1 is not a text");
    }

    @Test
    void noAnswerIsInfinite() {
        assertThatThrownBy(() -> new Answer(Double.NaN, null)).hasMessage("NaN is no answer");
        assertThatThrownBy(() -> new Answer(Double.NEGATIVE_INFINITY, null)).hasMessage("-Infinity is no answer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "USA", "[1]", "null", "{}", "1 2", "> ", "> x", "=> 1", "between 1", "1e999", "NaN", "\"a"})
    void whatCanBeNoExpectationIsRefused(String text) {
        assertThatThrownBy(() -> Expectation.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected '" + text + "' is neither a number, a \"text\", true, false");
    }

    @Test
    void limitsTheWrongWayRoundAreRefused() {
        assertThatThrownBy(() -> Expectation.parse("between 2 and 1"))
                .hasMessage("expected 'between 2 and 1': nothing is between them; turn them round");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "about", "-1", "1 pp", "% 1", "1e-3", "1,5 %"})
    void whatCanBeNoToleranceIsRefused(String text) {
        assertThatThrownBy(() -> Tolerance.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("tolerance '" + text + "' is neither 'exact', a share such as '1 %', nor");
    }
}
