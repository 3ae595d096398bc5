package org.lanthanet.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.model.StageRule;

/** Which stages are proportional to one coefficient, and which are not. */
class PlacingTest {
    private static final StageRules RULES = new StageRules(List.of(
            rule("magnet", "850511", "*", Stage.MAGNET, "magnet"),
            rule("compound", "2846", "*", Stage.COMPOUND, "compound"),
            rule("compound-us", "2846", "USA", Stage.COMPOUND, "compound_us"),
            rule("feed", "2846", "MMR", Stage.ORE, "feed"),
            new StageRule("basket", "253090", "*", "*", null, 1900, 2100, null, null, null, null, "test")));

    private static StageRule rule(String id, String hs, String exporter, Stage stage, String coefficient) {
        return new StageRule(id, hs, exporter, "*", null, 1900, 2100, stage, coefficient, null, null, "test");
    }

    private static Declaration declared(String from, String to, String hs, Side side, Valuation valuation) {
        return new Declaration(2020, from, to, hs, side, 10.0, 1.0, MassStatus.DECLARED, valuation, "test");
    }

    private static Declaration export(String from, String to, String hs) {
        return declared(from, to, hs, Side.EXPORT, Valuation.FOB);
    }

    private static Optional<String> proportional(Stage stage, Declaration... declarations) {
        return Placing.of(List.of(declarations), RULES).proportionalTo(stage);
    }

    @Test
    void aStageOfOneCoefficientDeclaredByOneSideIsProportionalToIt() {
        assertThat(proportional(
                        Stage.MAGNET,
                        export("CHN", "USA", "850511"),
                        declared("JPN", "USA", "850511", Side.IMPORT, Valuation.CUSTOMS),
                        declared("CHN", "USA", "850511", Side.BOTH, Valuation.FOB)))
                .hasValue("magnet");
    }

    @Test
    void aCifValueAMirrorASecondCoefficientOrASharedCodeMakesItDependOnMore() {
        assertThat(proportional(Stage.MAGNET, declared("CHN", "USA", "850511", Side.IMPORT, Valuation.CIF)))
                .isEmpty();
        assertThat(proportional(
                        Stage.MAGNET,
                        export("CHN", "USA", "850511"),
                        declared("CHN", "USA", "850511", Side.IMPORT, Valuation.CUSTOMS)))
                .isEmpty();
        assertThat(proportional(Stage.COMPOUND, export("CHN", "JPN", "2846"), export("USA", "JPN", "2846")))
                .isEmpty();
        assertThat(proportional(Stage.COMPOUND, export("CHN", "JPN", "2846"), export("MMR", "CHN", "2846")))
                .isEmpty();
        assertThat(proportional(Stage.METAL, export("CHN", "JPN", "2846"))).isEmpty();
    }

    @Test
    void partOfAPlacingHoldsTheFlowsOfItsStages() {
        Placing placing = Placing.of(
                List.of(export("CHN", "JPN", "2846"), export("MMR", "CHN", "2846"), export("CHN", "JPN", "253090")),
                RULES);

        assertThat(placing.stages()).containsExactlyInAnyOrder(Stage.COMPOUND, Stage.ORE);
        assertThat(placing.keys())
                .containsExactly(
                        new Flow.Key(2020, Stage.ORE, "MMR", "CHN"), new Flow.Key(2020, Stage.COMPOUND, "CHN", "JPN"));
        assertThat(placing.at(stage -> stage == Stage.ORE).keys())
                .containsExactly(new Flow.Key(2020, Stage.ORE, "MMR", "CHN"));
    }
}
