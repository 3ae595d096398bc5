package org.lanthanet.report.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lanthanet.flow.CoverageIndex;
import org.lanthanet.flow.StageRules;
import org.lanthanet.model.AssumedNone;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Coverage.Extent;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Flow.Method;
import org.lanthanet.model.Stage;
import org.lanthanet.model.StageRule;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Result;
import org.lanthanet.report.TradeData;

/** What is said of an indicator that is unknown, every figure reckoned by hand. */
class PairBoundsTest {
    private static final AssumedNone NO_ORE_IMPORTS =
            new AssumedNone(Stage.ORE, "USA", false, 2018, 2100, "nobody lists any");

    private static PairReport report(Collection<Flow> flows, CoverageIndex coverage, AssumedNone... none) {
        return new PairReport(
                SmallTrade.QUESTION,
                new TradeData(flows, List.of(), List.of(), List.of(), coverage, Set.of(), List.of(none)));
    }

    private static CoverageIndex ofCompounds(Coverage... statements) {
        return new CoverageIndex(
                List.of(statements),
                new StageRules(List.of(new StageRule(
                        "c", "2846", "*", "*", null, 1900, 2100, Stage.COMPOUND, "one", null, null, "test"))),
                List.of());
    }

    private static Coverage all(String country, Side side) {
        return new Coverage("test", country, side, "2846", Extent.ALL, Set.of(), 2016, 2019);
    }

    /** Value, lower and upper of a year. */
    private static List<Object> year(PairReport report, String stage, String indicator, int year) {
        List<List<Object>> found = report.tidyByYear().rows().stream()
                .filter(r -> r.subList(0, 2).equals(List.of(stage, indicator))
                        && r.get(3).equals(year))
                .toList();
        assertThat(found).as("%s %s %d", stage, indicator, year).hasSize(1);
        return new ArrayList<>(found.get(0).subList(4, 7));
    }

    /** Lower and upper ends of the means before and after, and of the change. */
    private static List<Object> means(PairReport report, String stage, String indicator) {
        return report.tidy().rows().stream()
                .filter(r -> r.subList(0, 2).equals(List.of(stage, indicator)))
                .findFirst()
                .map(r -> new ArrayList<>(r.subList(8, 14)))
                .orElseThrow();
    }

    private static List<Object> of(Object value, Object lower, Object upper) {
        return Arrays.asList(value, lower, upper);
    }

    @Test
    void aKnownValueIsBothItsBounds() {
        assertThat(year(SmallTrade.report(), "compound", "net_trade_USA", 2018)).isEqualTo(of(-800.0, -800.0, -800.0));
        assertThat(means(SmallTrade.report(), "compound", "net_trade_USA"))
                .containsExactly(-300.0, -300.0, -800.0, -800.0, -500.0, -500.0);
    }

    @Test
    void netTradeIsAtLeastTheExportsWhereImportsAreTakenAsNone() {
        PairReport report = report(SmallTrade.flows(), SmallTrade.coverage(), NO_ORE_IMPORTS);

        assertThat(year(report, "ore", "net_trade_USA", 2017)).containsOnlyNulls();
        assertThat(year(report, "ore", "net_trade_USA", 2018)).isEqualTo(of(null, 1000.0, null));
        assertThat(year(report, "ore", "net_trade_USA", 2019)).isEqualTo(of(null, 3000.0, null));
        assertThat(means(report, "ore", "net_trade_USA")).containsExactly(null, null, 2000.0, null, null, null);
        assertThat(year(SmallTrade.report(), "ore", "net_trade_USA", 2018))
                .as("without the choice nothing is said")
                .containsOnlyNulls();
    }

    @Test
    void peopleReadItAsAtLeast() {
        PairReport report = report(SmallTrade.flows(), SmallTrade.coverage(), NO_ORE_IMPORTS);
        Result byYear = report.byYear();

        assertThat(byYear.rows().stream()
                        .filter(r -> r.subList(0, 2).equals(List.of("ore", 2019)))
                        .map(r -> r.get(8)))
                .containsExactly("≥ 3,000");
        assertThat(byYear.notes())
                .contains(
                        "In bounds, imports of ore by USA from 2018 on are taken as none (choice): nobody lists any.");
        assertThat(report.table().notes())
                .contains("Unknown and bounded, ore: net trade of USA ≥ 2,000 REO t in 2018–2019.");
        assertThat(SmallTrade.report().byYear().notes()).noneMatch(note -> note.startsWith("In bounds"));
    }

    @Test
    void anEndOfNetTradeNeedsOneWholeSideAndAListOfPartnersIsNone() {
        List<Flow> flows = List.of(
                SmallTrade.flow(2018, "USA", "CHN", Stage.COMPOUND, 100),
                SmallTrade.flow(2018, "CHN", "USA", Stage.COMPOUND, 300));
        Coverage some = new Coverage(
                "test",
                "CHN",
                Side.IMPORT,
                "2846",
                Extent.LISTED,
                Set.of("USA", "JPN", "DEU", "KOR", "FRA"),
                2016,
                2019);

        PairReport importsAlone = report(flows, ofCompounds(all("CHN", Side.IMPORT)));
        assertThat(year(importsAlone, "compound", "net_trade_CHN", 2018)).isEqualTo(of(null, 200.0, null));
        assertThat(year(importsAlone, "compound", "net_trade_USA", 2018)).containsOnlyNulls();

        PairReport exportsAlone = report(flows, ofCompounds(all("CHN", Side.EXPORT)));
        assertThat(year(exportsAlone, "compound", "net_trade_CHN", 2018)).isEqualTo(of(null, null, 200.0));

        assertThat(year(report(flows, ofCompounds(some)), "compound", "net_trade_CHN", 2018))
                .containsOnlyNulls();
    }

    @Test
    void aShareIsAtMostThatOfThePartHeldAndARankAtBestTheOneAmongThem() {
        PairReport report = report(
                List.of(
                        SmallTrade.flow(2018, "CHN", "USA", Stage.COMPOUND, 100),
                        SmallTrade.flow(2018, "JPN", "USA", Stage.COMPOUND, 300)),
                SmallTrade.noCoverage());

        assertThat(year(report, "compound", "import_share_USA_from_CHN", 2018)).isEqualTo(of(null, null, 0.25));
        assertThat(year(report, "compound", "supplier_rank_CHN_for_USA", 2018)).isEqualTo(of(null, 2.0, null));
        assertThat(year(report, "compound", "market_share_CHN_to_USA", 2018))
                .as("all that is held of China's exports: at most 1 says nothing")
                .containsOnlyNulls();
    }

    @Test
    void aSumOfStagesIsAtLeastThePartThatHasAWeight() {
        List<Flow> flows = new ArrayList<>(SmallTrade.flows());
        flows.add(SmallTrade.flow(
                2018, "USA", "CHN", Stage.COMPOUND, null, 5e6, null, null, Method.EXPORTER_ONLY, 0, Set.of()));
        PairReport report = report(flows, SmallTrade.coverage());

        assertThat(year(report, "all", "flow_USA_to_CHN", 2018)).isEqualTo(of(null, 1000.0, null));
        assertThat(means(report, "all", "flow_USA_to_CHN").subList(2, 4))
                .as("1000 at least in 2018, 3000 in 2019")
                .containsExactly(2000.0, null);
    }

    @Test
    void whatWouldSayNothingIsLeftOpen() {
        assertThat(year(SmallTrade.report(), "metal", "flow_USA_to_CHN", 2018)).containsOnlyNulls();
        assertThat(year(SmallTrade.report(), "ore", "hhi_markets_USA", 2018)).containsOnlyNulls();
        assertThat(year(SmallTrade.report(), "ore", "interdependence", 2018)).containsOnlyNulls();
        assertThat(Bounds.OPEN.text(Kind.QUANTITY, null)).isEmpty();
        assertThat(Bounds.atMost(0.4123).text(Kind.RATIO, null)).isEqualTo("≤ 0.412");
        assertThat(Bounds.spanning(3000, 1000).text(Kind.QUANTITY, null)).isEqualTo("1,000 – 3,000");
        assertThat(Bounds.exactly(0).text(Kind.RATIO, null)).isEqualTo("0.000");
    }
}
