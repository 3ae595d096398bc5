package org.lanthanet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lanthanet.flow.CoverageIndex;
import org.lanthanet.flow.StageRules;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Coverage.Extent;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.model.StageRule;
import org.lanthanet.report.pair.PairReport;
import org.lanthanet.report.pair.SmallTrade;

/** Ore of the United States for China, under 2846 and 253090, the second of which is covered in 2019 alone. */
class KnownTradeTest {
    private static final StageRules RULES = new StageRules(List.of(
            rule("compound", "2846", "*", "*", Stage.COMPOUND),
            rule("ore", "2846", "USA", "CHN", Stage.ORE),
            rule("basket", "253090", "USA", "CHN", Stage.ORE)));

    private static StageRule rule(String id, String hs, String from, String to, Stage stage) {
        return new StageRule(id, hs, from, to, null, 1900, 2100, stage, "one", null, null, "test");
    }

    private static TradeData data(Flow... flows) {
        return new TradeData(
                List.of(flows),
                List.of(),
                List.of(),
                List.of(),
                new CoverageIndex(
                        List.of(
                                new Coverage("us", "USA", Side.EXPORT, "2846", Extent.ALL, Set.of(), 2016, 2019),
                                new Coverage("cn", "CHN", Side.IMPORT, "253090", Extent.ALL, Set.of(), 2019, 2019)),
                        RULES,
                        List.of()),
                Set.of());
    }

    @Test
    void aFlowBesideWhichAHeadingIsNotCoveredIsKnownFromBelow() {
        KnownTrade known = data(
                        SmallTrade.flow(2018, "USA", "CHN", Stage.ORE, 40),
                        SmallTrade.flow(2019, "USA", "CHN", Stage.ORE, 50))
                .known();

        assertThat(known.knowsFlow(Stage.ORE, 2018, "USA", "CHN", Basis.REO)).isFalse();
        assertThat(known.atLeast(Stage.ORE, 2018, "USA", "CHN", Basis.REO)).isEqualTo(40);
        assertThat(known.knowsFlow(Stage.ORE, 2019, "USA", "CHN", Basis.REO)).isTrue();
        assertThat(known.atLeast(Stage.ORE, 2019, "USA", "CHN", Basis.REO)).isNull();
    }

    @Test
    void noFlowIsAZeroWhereEveryCodeIsCoveredAlone() {
        KnownTrade known = data().known();

        assertThat(known.isZero(Stage.ORE, 2018, "USA", "CHN")).isFalse();
        assertThat(known.isZero(Stage.ORE, 2019, "USA", "CHN")).isTrue();
        assertThat(known.atLeast(Stage.ORE, 2018, "USA", "CHN", Basis.REO)).isNull();
    }

    @Test
    void aFlowWithoutAWeightIsNotKnownOnThatBasis() {
        KnownTrade known = data(SmallTrade.flow(
                        2019,
                        "USA",
                        "CHN",
                        Stage.ORE,
                        null,
                        9_000.0,
                        null,
                        null,
                        Flow.Method.EXPORTER_ONLY,
                        0,
                        Set.of()))
                .known();

        assertThat(known.knowsFlow(Stage.ORE, 2019, "USA", "CHN", Basis.REO)).isFalse();
        assertThat(known.knowsFlow(Stage.ORE, 2019, "USA", "CHN", Basis.USD)).isTrue();
        assertThat(known.isZero(Stage.ORE, 2019, "USA", "CHN")).isFalse();
    }

    @Test
    void aReportSaysWhatIsKnownFromBelowAndTakesNoMeanOverIt() {
        PairReport report = new PairReport(
                SmallTrade.QUESTION,
                data(
                        SmallTrade.flow(2016, "USA", "CHN", Stage.ORE, 20),
                        SmallTrade.flow(2018, "USA", "CHN", Stage.ORE, 40),
                        SmallTrade.flow(2019, "USA", "CHN", Stage.ORE, 50)));

        assertThat(report.table().notes())
                .contains("At least, ore USA to CHN: 20.0 to 40.0 REO t a year in 2016, 2018; what more there was under"
                        + " 2530 is in no dataset.");
        assertThat(report.tidy().rows())
                .filteredOn(row -> row.get(0).equals("ore") && row.get(1).equals("flow_USA_to_CHN"))
                .singleElement()
                .satisfies(row -> assertThat(row.subList(3, 5)).containsExactly(null, 50.0));
        // what is covered for the sum of the stages is enough for the sum
        assertThat(report.tidy().rows())
                .filteredOn(row -> row.get(0).equals("all") && row.get(1).equals("flow_USA_to_CHN"))
                .singleElement()
                .satisfies(row -> assertThat(row.subList(3, 5)).containsExactly(20.0, 45.0));
    }
}
