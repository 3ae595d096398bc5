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
        return judgement(expected, tolerance, Margin.NONE, value).verdict();
    }

    private static Judgement judgement(String expected, String tolerance, Margin margin, Object value) {
        Claim claim = new Claim(
                "c",
                Claim.NO_TOPIC,
                "It is so.",
                "us",
                Expectation.parse(expected),
                Tolerance.parse(tolerance),
                margin,
                null,
                ClaimClass.FINDING,
                null,
                null,
                "RETURN 1 AS value");
        return Judgement.of(claim, new Answer(value, null));
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

    @ParameterizedTest
    @CsvSource({
        "> 0,              exact, 0.5,  0.51,  HOLDS",
        "> 0,              exact, 0.5,  0.5,   CANNOT_BE_SAID",
        "> 0,              exact, 0.5,  -0.5,  CANNOT_BE_SAID",
        "> 0,              exact, 0.5,  -0.51, FAILS",
        "<= 5,             exact, 1,    3.9,   HOLDS",
        "<= 5,             exact, 1,    6,     CANNOT_BE_SAID",
        "<= 5,             exact, 1,    6.1,   FAILS",
        "between 1 and 2,  exact, 0.1,  1.5,   HOLDS",
        "between 1 and 2,  exact, 0.1,  1.05,  CANNOT_BE_SAID",
        "between 1 and 2,  exact, 0.1,  2.05,  CANNOT_BE_SAID",
        "between 1 and 2,  exact, 0.1,  2.2,   FAILS",
        "100,              1 %,   0.5,  100,   HOLDS",
        "100,              1 %,   0.5,  101.2, CANNOT_BE_SAID",
        "100,              1 %,   0.5,  100.8, CANNOT_BE_SAID",
        "100,              1 %,   0.5,  102,   FAILS"
    })
    void withinTheMarginOfALimitNothingIsSaid(
            String expected, String tolerance, String margin, double found, Verdict verdict) {
        Judgement judgement = judgement(expected, tolerance, Margin.parse(margin), found);

        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.isWithinMargin()).isEqualTo(verdict == Verdict.CANNOT_BE_SAID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.0", "-1", "1 %", "some"})
    void whatCanBeNoMarginIsRefused(String text) {
        assertThatThrownBy(() -> Margin.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("margin '" + text + "' is not an amount above zero");
    }

    @ParameterizedTest
    @CsvSource({
        "200, 180, 20, HOLDS",
        "200, 179, 21, CANNOT_BE_SAID",
        "200, 20, 180, FAILS",
        "200, 179, 0,  CANNOT_BE_SAID",
        "10,  9,   1,  HOLDS",
        "1,   0,   1,  FAILS",
        "1,   0,   0,  CANNOT_BE_SAID"
    })
    void nineDrawsInTenMustSayTheSame(int draws, int holding, int failing, Verdict verdict) {
        Drawn drawn = new Drawn(draws, holding, failing, null, null);

        assertThat(drawn.verdict()).isEqualTo(verdict);
        // whatever the one value stored says
        assertThat(judgement("> 0", "exact", Margin.NONE, 1.0).under(drawn).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void drawsThatDoNotAddUpAreRefused() {
        assertThatThrownBy(() -> new Drawn(10, 6, 5, null, null)).hasMessage("6 and 5 of 10 draws");
        assertThatThrownBy(() -> new Drawn(0, 0, 0, null, null)).hasMessage("0 and 0 of 0 draws");
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
