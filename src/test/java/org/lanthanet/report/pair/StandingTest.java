package org.lanthanet.report.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.lanthanet.model.Flow.Method;
import org.lanthanet.model.Stage;
import org.lanthanet.model.StageRule;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.TradeData;

/** One side's figures for a whole series, the other side's beside them. */
class StandingTest {
    private static PairReport report(String side) {
        return new PairReport(SmallTrade.QUESTION.declaredBy(side), SmallTrade.data());
    }

    private static List<Object> year(PairReport report, String stage, String indicator, int year) {
        return report.tidyByYear().rows().stream()
                .filter(r -> r.subList(0, 2).equals(List.of(stage, indicator))
                        && r.get(3).equals(year))
                .findFirst()
                .map(r -> new ArrayList<>(r.subList(4, 7)))
                .orElseThrow();
    }

    private static List<Object> of(Object value, Object lower, Object upper) {
        return Arrays.asList(value, lower, upper);
    }

    @Test
    void theSettledFigureIsBetweenAndOneSidesIsItsOwnWithTheOthersBeside() {
        // the exporter declared 900 t in 2018 and 3000 in 2019, the importer 1100 and nothing
        assertThat(year(SmallTrade.report(), "ore", "flow_USA_to_CHN", 2018)).isEqualTo(of(1000.0, 1000.0, 1000.0));
        assertThat(year(report("exporter"), "ore", "flow_USA_to_CHN", 2018)).isEqualTo(of(900.0, 900.0, 1100.0));
        assertThat(year(report("importer"), "ore", "flow_USA_to_CHN", 2018)).isEqualTo(of(1100.0, 900.0, 1100.0));
        assertThat(year(report("usa"), "ore", "flow_USA_to_CHN", 2018)).isEqualTo(of(900.0, 900.0, 1100.0));
        assertThat(year(report("CHN"), "ore", "flow_USA_to_CHN", 2018)).isEqualTo(of(1100.0, 900.0, 1100.0));
    }

    @Test
    void aYearASideDidNotDeclareIsItsZeroWhereItDeclaresEverythingAndUnknownElsewhere() {
        assertThat(year(report("exporter"), "ore", "flow_USA_to_CHN", 2019)).isEqualTo(of(3000.0, 0.0, 3000.0));
        assertThat(year(report("importer"), "ore", "flow_USA_to_CHN", 2019)).isEqualTo(of(0.0, 0.0, 3000.0));
        assertThat(year(report("importer"), "magnet", "flow_CHN_to_USA", 2019))
                .as("a user's flow is of neither side")
                .containsOnlyNulls();
    }

    private static TradeData whereTheUnitedStatesDeclareAllCompoundsSold(List<Flow> flows) {
        StageRules rules = new StageRules(List.of(
                new StageRule("c", "2846", "*", "*", null, 1900, 2100, Stage.COMPOUND, "one", null, null, "test")));
        return new TradeData(
                flows,
                List.of(),
                List.of(),
                List.of(),
                new CoverageIndex(
                        List.of(new Coverage("us", "USA", Side.EXPORT, "2846", Extent.ALL, Set.of(), 2016, 2019)),
                        rules,
                        List.of()),
                Set.of());
    }

    @Test
    void aZeroNeedsTheCoverageOfThatSide() {
        TradeData data = whereTheUnitedStatesDeclareAllCompoundsSold(List.of());

        for (String side : List.of("exporter", "USA")) {
            assertThat(year(
                                    new PairReport(SmallTrade.QUESTION.declaredBy(side), data),
                                    "compound",
                                    "flow_USA_to_CHN",
                                    2018)
                            .get(0))
                    .isEqualTo(0.0);
        }
        for (String side : List.of("importer", "CHN")) {
            assertThat(year(
                                    new PairReport(SmallTrade.QUESTION.declaredBy(side), data),
                                    "compound",
                                    "flow_USA_to_CHN",
                                    2018)
                            .get(0))
                    .isNull();
        }
    }

    @Test
    void whereOnlyTheOtherSideDeclaredTheZeroOfThisOneStandsWithTheOthersBeside() {
        TradeData data = whereTheUnitedStatesDeclareAllCompoundsSold(List.of(SmallTrade.flow(
                2018, "USA", "CHN", Stage.COMPOUND, 16.0, null, null, 16.0, Method.IMPORTER_ONLY, 0, Set.of())));

        assertThat(year(
                        new PairReport(SmallTrade.QUESTION.declaredBy("exporter"), data),
                        "compound",
                        "flow_USA_to_CHN",
                        2018))
                .isEqualTo(of(0.0, 0.0, 16.0));
    }

    @Test
    void whatACountryDeclaredBothWaysMakesItsNetTrade() {
        List<Flow> flows = List.of(
                SmallTrade.flow(
                        2018, "USA", "CHN", Stage.COMPOUND, 95.0, null, 90.0, 100.0, Method.MIRRORED, 0, Set.of()),
                SmallTrade.flow(
                        2018, "CHN", "USA", Stage.COMPOUND, 310.0, null, 320.0, 300.0, Method.MIRRORED, 0, Set.of()));
        StageRules rules = new StageRules(List.of(
                new StageRule("c", "2846", "*", "*", null, 1900, 2100, Stage.COMPOUND, "one", null, null, "test")));
        List<Coverage> statements = new ArrayList<>();
        for (String country : List.of("USA", "CHN")) {
            for (Side side : List.of(Side.EXPORT, Side.IMPORT)) {
                statements.add(new Coverage(country, country, side, "2846", Extent.ALL, Set.of(), 2016, 2019));
            }
        }
        TradeData data = new TradeData(
                flows, List.of(), List.of(), List.of(), new CoverageIndex(statements, rules, List.of()), Set.of());

        assertThat(year(new PairReport(SmallTrade.QUESTION.declaredBy("USA"), data), "compound", "net_trade_USA", 2018)
                        .get(0))
                .isEqualTo(90.0 - 300.0);
        assertThat(year(new PairReport(SmallTrade.QUESTION.declaredBy("CHN"), data), "compound", "net_trade_CHN", 2018)
                        .get(0))
                .isEqualTo(320.0 - 100.0);
        assertThat(year(
                        new PairReport(SmallTrade.QUESTION.declaredBy("exporter"), data),
                        "compound",
                        "net_trade_USA",
                        2018))
                .as("no dataset states what others' exports to a country are: its imports are at least 320")
                .isEqualTo(of(null, null, 90.0 - 320.0));
    }

    @Test
    void titleAndNotesSayWhoseFiguresStand() {
        assertThat(report("exporter").byYear().title()).endsWith("shares on REO t, flows as the exporter declared");
        assertThat(report("importer").byYear().notes())
                .anyMatch(note -> note.startsWith("Flows are as the importer declared: where it declared no weight"))
                .noneMatch(note -> note.startsWith("Whose figure stands"));
        assertThat(SmallTrade.report().byYear().notes())
                .contains(
                        "Whose figure stands, ore USA to CHN: the mean of both 2018; the exporter's 2019. One side's for"
                                + " all years: --side.")
                .noneMatch(note -> note.contains("compound CHN to USA"));
        assertThat(SmallTrade.report().table().notes()).anyMatch(note -> note.startsWith("Whose figure stands"));
    }

    @Test
    void aSettledFigureFarFromThePublishedOneIsSaidToBe() {
        // of 2016: 100 t out and 400 in, published are 15 and 40
        assertThat(SmallTrade.report().table().notes())
                .contains(
                        "Caution, net trade of USA, all: as settled it lies below the published figure in 2016, by 275 REO"
                                + " t. Of the reasons: no metal is covered; a code has one oxide content; docs/method.md"
                                + " compares the two.");
        assertThat(new PairReport(
                                new PairQuestion("USA", "CHN", new YearRange(2016, 2019), 2018, Basis.USD),
                                SmallTrade.data())
                        .table()
                        .notes())
                .noneMatch(note -> note.startsWith("Caution, net trade"));
    }

    @Test
    void aSideIsOneOfFourAndHasNoGrossWeights() {
        assertThatThrownBy(() -> SmallTrade.QUESTION.declaredBy("both"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown side 'both'; use exporter, importer, USA or CHN");
        PairQuestion gross = new PairQuestion("USA", "CHN", new YearRange(2016, 2019), 2018, Basis.GROSS);
        assertThatThrownBy(() -> gross.declaredBy("exporter"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the two sides of a flow have no gross weights");
    }
}
