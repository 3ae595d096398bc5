package org.lanthanet.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Stage;
import org.lanthanet.model.StageRule;

/** Which rule decides: both countries before one, one before the code, the code before the side. */
class StageRulesFindTest {
    private static final List<StageRule> LADDER = List.of(
            rule("any", "2846", "*", "*", null),
            rule("side", "2846", "*", "*", Side.EXPORT),
            rule("code", "284690", "*", "*", null),
            rule("code-side", "284690", "*", "*", Side.EXPORT),
            rule("exporter", "2846", "USA", "*", null),
            rule("exporter-code-side", "284690", "USA", "*", Side.EXPORT),
            rule("pair", "2846", "USA", "CHN", null),
            rule("pair-code-side", "284690", "USA", "CHN", Side.EXPORT));

    private static StageRule rule(String id, String hs, String from, String to, Side side) {
        return new StageRule(id, hs, from, to, side, 2000, 2020, Stage.COMPOUND, "one", null, null, "test");
    }

    private static String decides(List<StageRule> rules, String hs, String from, String to, Side side, int year) {
        return new StageRules(rules)
                .possible(hs, from, to, side, year).stream()
                        .findFirst()
                        .map(StageRule::id)
                        .orElse("none");
    }

    @Test
    void theMostSpecificRuleDecidesWhateverTheOrderOfTheTable() {
        List<StageRule> shuffled = new ArrayList<>(LADDER);
        Collections.shuffle(shuffled, new Random(3));
        for (List<StageRule> rules : List.of(LADDER, shuffled)) {
            assertThat(decides(rules, "284690", "USA", "CHN", Side.EXPORT, 2010))
                    .isEqualTo("pair-code-side");
            assertThat(decides(rules, "284690", "USA", "CHN", Side.IMPORT, 2010))
                    .isEqualTo("pair");
            assertThat(decides(rules, "284690", "USA", "JPN", Side.EXPORT, 2010))
                    .isEqualTo("exporter-code-side");
            assertThat(decides(rules, "284610", "USA", "JPN", Side.EXPORT, 2010))
                    .isEqualTo("exporter");
            assertThat(decides(rules, "284690", "JPN", "CHN", Side.EXPORT, 2010))
                    .isEqualTo("code-side");
            assertThat(decides(rules, "284690", "JPN", "CHN", Side.IMPORT, 2010))
                    .isEqualTo("code");
            assertThat(decides(rules, "2846", "JPN", "CHN", Side.EXPORT, 2010)).isEqualTo("side");
            assertThat(decides(rules, "2846", "JPN", "CHN", Side.BOTH, 2010)).isEqualTo("any");
        }
    }

    @Test
    void specificityIsTheSumOfWhatARuleNames() {
        assertThat(LADDER).extracting(StageRule::specificity).containsExactly(0, 2, 4, 6, 8, 14, 16, 22);
    }

    @Test
    void aRuleOfSixDigitsDoesNotSpeakOfItsHeading() {
        assertThat(decides(List.of(rule("code", "284690", "*", "*", null)), "2846", "USA", "CHN", Side.EXPORT, 2010))
                .isEqualTo("none");
    }

    @Test
    void aRuleHoldsFromItsFirstToItsLastYear() {
        List<StageRule> rules = List.of(LADDER.get(0));

        assertThat(decides(rules, "2846", "USA", "CHN", Side.EXPORT, 1999)).isEqualTo("none");
        assertThat(decides(rules, "2846", "USA", "CHN", Side.EXPORT, 2000)).isEqualTo("any");
        assertThat(decides(rules, "2846", "USA", "CHN", Side.EXPORT, 2020)).isEqualTo("any");
        assertThat(decides(rules, "2846", "USA", "CHN", Side.EXPORT, 2021)).isEqualTo("none");
    }

    @Test
    void twoRulesThatNameTheSameAmountContradictEachOtherOnlyWhereBothMatch() {
        List<StageRule> rules =
                List.of(rule("from-usa", "2846", "USA", "*", null), rule("to-chn", "2846", "*", "CHN", null));

        assertThat(decides(rules, "2846", "USA", "JPN", Side.EXPORT, 2010)).isEqualTo("from-usa");
        assertThatThrownBy(() -> decides(rules, "284690", "USA", "CHN", Side.EXPORT, 2010))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stage rules from-usa and to-chn both decide 284690 USA to CHN in 2010");
    }

    @Test
    void aTieBelowADecidingRuleDoesNotMatter() {
        List<StageRule> rules = List.of(
                rule("pair", "2846", "USA", "CHN", null),
                rule("from-usa", "2846", "USA", "*", null),
                rule("to-chn", "2846", "*", "CHN", null));

        assertThat(decides(rules, "2846", "USA", "CHN", Side.EXPORT, 2010)).isEqualTo("pair");
    }
}
