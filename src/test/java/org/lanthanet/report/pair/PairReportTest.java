package org.lanthanet.report.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Flow.Method;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.Column;
import org.lanthanet.report.Format;
import org.lanthanet.report.Result;
import org.lanthanet.report.TradeData;

/** The shift report on {@link SmallTrade}, every figure reckoned by hand. */
class PairReportTest {
    private static final Result TIDY = SmallTrade.report().tidy();
    private static final Result SERIES = SmallTrade.report().tidyByYear();

    private static List<Object> row(Result result, String stage, String indicator) {
        List<List<Object>> found = result.rows().stream()
                .filter(r -> stage.equals(r.get(0)) && indicator.equals(r.get(1)))
                .toList();
        assertThat(found).as(stage + " " + indicator).hasSize(1);
        return found.get(0);
    }

    /** Values of the four years, null where unknown. */
    private static List<Object> series(Result result, String stage, String indicator) {
        List<List<Object>> found = result.rows().stream()
                .filter(r -> stage.equals(r.get(0)) && indicator.equals(r.get(1)))
                .toList();
        assertThat(found).extracting(r -> r.get(3)).containsExactly(2016, 2017, 2018, 2019);
        return new ArrayList<>(Arrays.asList(found.stream().map(r -> r.get(4)).toArray()));
    }

    @Test
    void theTidyHeaderIsTheOneScriptsRelyOn() throws IOException {
        assertThat(csv(TIDY).lines().limit(6))
                .containsExactly(
                        "stage,indicator,unit,before,after,change,break_year,p_value,before_lower,before_upper,"
                                + "after_lower,after_upper,change_lower,change_upper",
                        "ore,flow_USA_to_CHN,REO t,,2000,,,,,,2000,2000,,",
                        "ore,years_known_flow_USA_to_CHN,years,0,2,2,,,,,,,,",
                        "ore,chow_flow_USA_to_CHN,F,,,,,,,,,,,",
                        "ore,supf_flow_USA_to_CHN,F,,,,,,,,,,,",
                        "ore,supf_trend_flow_USA_to_CHN,F,,,,,,,,,,,");
    }

    @Test
    void theSeriesHeaderIsTheOneScriptsRelyOn() throws IOException {
        assertThat(csv(SERIES).lines().limit(5))
                .containsExactly(
                        "stage,indicator,unit,year,value,lower,upper",
                        "ore,flow_USA_to_CHN,REO t,2016,,,",
                        "ore,flow_USA_to_CHN,REO t,2017,,,",
                        "ore,flow_USA_to_CHN,REO t,2018,1000,1000,1000",
                        "ore,flow_USA_to_CHN,REO t,2019,3000,3000,3000");
    }

    @ParameterizedTest
    @CsvSource({
        // stage, indicator, unit, then 2016 to 2019; empty = unknown
        "compound, flow_USA_to_CHN, REO t, 100, 200, , ",
        "compound, flow_CHN_to_USA, REO t, 300, 400, 500, 600",
        "compound, value_USA_to_CHN, USD, 100000, 200000, , ",
        "compound, import_share_USA_from_CHN, share, 0.75, 0.8, 0.625, 0.75",
        "compound, import_share_CHN_from_USA, share, 1, 1, , ",
        "compound, market_share_USA_to_CHN, share, 1, 1, , ",
        "compound, market_share_CHN_to_USA, share, , 0.5, 0.5, 0.5",
        "compound, net_trade_USA, REO t, -300, -300, -800, -800",
        "compound, net_trade_CHN, REO t, , 600, 1000, 1200",
        "compound, dyad_reciprocity, index, 0.5, 0.6666666666666666, , ",
        "compound, weighted_reciprocity, index, , 0.36363636363636365, 0, 0",
        "compound, hhi_suppliers_USA, index, 0.625, 0.68, 0.53125, 0.625",
        "compound, hhi_markets_USA, index, 1, 1, , ",
        "compound, hhi_suppliers_CHN, index, 1, 1, , ",
        "compound, hhi_markets_CHN, index, , 0.5, 0.5, 0.5",
        // sqrt(6/7 · 0.6)(1 − 9/35)
        "compound, interdependence, index, , 0.5327305, , ",
        "compound, supplier_rank_CHN_for_USA, rank, 1, 1, 1, 1",
        "compound, supplier_rank_USA_for_CHN, rank, 1, 1, , ",
        "ore, flow_USA_to_CHN, REO t, , , 1000, 3000",
        "ore, flow_CHN_to_USA, REO t, , , , ",
        "ore, value_USA_to_CHN, USD, , , , ",
        "ore, market_share_USA_to_CHN, share, , , , ",
        "ore, production_USA, REO t, 0, , 14000, 28000",
        "ore, production_CHN, REO t, , , 120000, ",
        "ore, production_share_USA, share, , , 0.07, ",
        "ore, production_share_CHN, share, , , 0.6, ",
        "ore, hhi_production, index, , , 0.4738, ",
        "metal, flow_CHN_to_USA, REO t, , , , ",
        "metal, hhi_suppliers_USA, index, , , , ",
        "magnet, flow_CHN_to_USA, REO t, , , , 50",
        "magnet, flow_USA_to_CHN, REO t, , , , 0",
        "magnet, market_share_CHN_to_USA, share, , , , 0.25",
        "magnet, import_share_USA_from_CHN, share, , , , 1",
        "magnet, net_trade_USA, REO t, , , , -50",
        "magnet, hhi_markets_CHN, index, , , , 0.625",
        "all, flow_USA_to_CHN, REO t, 100, 200, 1000, 3000",
        "all, net_trade_USA, REO t, -300, -300, 200, 2200",
        "all, import_share_CHN_from_USA, share, 1, 1, 1, 1",
        "all, net_import_reliance_USA, share, 1, , , ",
        // in 2018 China sells 1000 t of compound and buys 1000 t of ore
        "all, net_import_reliance_CHN, share, , , 0, ",
        "all, published_exports_USA, REO t, 15, 12, , ",
        "all, published_imports_USA, REO t, 40, , , ",
        "all, published_net_trade_USA, REO t, -25, , , "
    })
    void eachIndicatorIsKnownInTheYearsItsTradeIsCovered(
            String stage, String indicator, String unit, Double y2016, Double y2017, Double y2018, Double y2019) {
        assertThat(row(TIDY, stage, indicator).get(2)).isEqualTo(unit);
        List<Object> actual = series(SERIES, stage, indicator);
        Double[] expected = {y2016, y2017, y2018, y2019};
        for (int i = 0; i < expected.length; i++) {
            if (expected[i] == null) {
                assertThat(actual.get(i)).as("%d", 2016 + i).isNull();
            } else {
                assertThat((Double) actual.get(i)).as("%d", 2016 + i).isCloseTo(expected[i], within(1e-6));
            }
        }
    }

    @Test
    void aCodeRuledToAnotherStageLeavesThisOneUnknown() {
        // from 2018 all the United States declare under 2846 counts as ore: whether compounds were among it is not
        // known
        assertThat(series(SERIES, "compound", "flow_USA_to_CHN").subList(2, 4)).containsExactly(null, null);
    }

    @Test
    void meansAreOverTheYearsKnownAndTheirNumberStandsBeside() {
        assertThat(row(TIDY, "compound", "net_trade_CHN").subList(0, 8))
                .containsExactly("compound", "net_trade_CHN", "REO t", 600.0, 1100.0, 500.0, null, null);
        assertThat(row(TIDY, "compound", "years_known_net_trade_CHN").subList(0, 8))
                .containsExactly("compound", "years_known_net_trade_CHN", "years", 1.0, 2.0, 1.0, null, null);
        assertThat(row(TIDY, "compound", "import_share_CHN_from_USA").subList(3, 8))
                .containsExactly(1.0, null, null, null, null);
        assertThat(row(TIDY, "compound", "years_known_import_share_CHN_from_USA")
                        .subList(3, 6))
                .containsExactly(2.0, 0.0, -2.0);
    }

    @Test
    void theBreakIsPettittsWithItsP() {
        // 300, 400, 500, 600: U = −3, −4, −3; 8 of the 24 orders reach 4
        List<Object> row = row(TIDY, "compound", "flow_CHN_to_USA");

        assertThat(row.subList(3, 7)).containsExactly(350.0, 550.0, 200.0, 2018);
        assertThat((Double) row.get(7)).isCloseTo(1 / 3.0, within(0.015));
    }

    @Test
    void theFTestsHaveAYearAndAPInRowsOfTheirOwn() {
        // 300, 400, 500, 600: F = 40,000 / (10,000 / 2) = 8 in 2018, the only candidate; p of F(1, 2) is 1 − sqrt(8 /
        // 10)
        List<Object> chow = row(TIDY, "compound", "chow_flow_CHN_to_USA");
        assertThat(chow.subList(0, 7)).containsExactly("compound", "chow_flow_CHN_to_USA", "F", null, null, null, 2018);
        assertThat((Double) chow.get(7)).isCloseTo(1 - Math.sqrt(0.8), within(1e-12));

        List<Object> supF = row(TIDY, "compound", "supf_flow_CHN_to_USA");
        assertThat(supF.get(6)).isEqualTo(2018);
        // with one candidate the search costs nothing: the simulated p is near the exact one
        assertThat((Double) row(TIDY, "compound", "supf_iid_flow_CHN_to_USA").get(7))
                .isCloseTo(1 - Math.sqrt(0.8), within(0.015));
        // residuals −50, 50, −50, 50 have no memory and one size: the same again, to a tenth of it
        assertThat((Double) supF.get(7)).isCloseTo(1 - Math.sqrt(0.8), within(0.03));

        assertThat(row(TIDY, "compound", "supf_trend_flow_CHN_to_USA").subList(3, 8))
                .containsOnlyNulls();
    }

    @Test
    void everyIndicatorHasItsYearsKnownAndItsTestsRightBelow() {
        List<List<Object>> rows = TIDY.rows();
        List<String> below = List.of(
                "",
                "years_known_",
                "chow_",
                "supf_",
                "supf_trend_",
                "welch_",
                "ranks_",
                "split_",
                "welch_ar1_",
                "supf_iid_");

        assertThat(rows.size() % below.size()).isZero();
        for (int i = 0; i < rows.size(); i++) {
            List<Object> main = rows.get(i - i % below.size());
            assertThat(rows.get(i).get(0)).isEqualTo(main.get(0));
            assertThat(rows.get(i).get(1)).isEqualTo(below.get(i % below.size()) + main.get(1));
        }
        assertThat(rows.stream().map(r -> r.get(0)).distinct())
                .containsExactly("ore", "compound", "metal", "magnet", "all");
    }

    @Test
    void bothSidesOwnFiguresStandInTheSeries() {
        assertThat(series(SERIES, "ore", "flow_USA_to_CHN_by_exporter")).containsExactly(null, null, 900.0, 3000.0);
        assertThat(series(SERIES, "ore", "flow_USA_to_CHN_by_importer")).containsExactly(null, null, 1100.0, null);
        assertThat(series(SERIES, "ore", "flow_USA_to_CHN_imputed_share")).containsExactly(null, null, 0.25, 0.0);
        assertThat(SERIES.rows())
                .noneMatch(r -> r.get(1).equals("flow_CHN_to_USA_by_exporter")
                        && r.get(0).equals("ore"));
    }

    @Test
    void theTableByYearHasBothSidesFiguresAndCautions() {
        Result byYear = SmallTrade.report().byYear();
        List<Object> ore2018 = byYear.rows().stream()
                .filter(r -> r.get(0).equals("ore") && r.get(1).equals(2018))
                .findFirst()
                .orElseThrow();

        assertThat(byYear.columns())
                .extracting(Column::heading)
                .containsExactly(
                        "stage",
                        "year",
                        "USA to CHN, REO t",
                        "as USA declared, REO t",
                        "as CHN declared, REO t",
                        "CHN to USA, REO t",
                        "USA in CHN's imports",
                        "CHN in USA's imports",
                        "net trade USA, REO t",
                        "interdependence",
                        "cautions");
        assertThat(ore2018)
                .containsExactly(
                        "ore",
                        2018,
                        1000.0,
                        900.0,
                        1100.0,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "→mass-estimated →mirror-gap");
        assertThat(byYear.rows()).hasSize(5 * 4);
    }

    @Test
    void theTableForPeopleSaysWhatIsUnknownWhatToMindAndWhenACountryWasNetExporter() {
        Result table = SmallTrade.report().table();

        assertThat(table.title())
                .isEqualTo("The shift between USA and CHN: means of 2016–2017 and 2018–2019, shares on REO t");
        assertThat(table.columns())
                .extracting(Column::heading)
                .containsExactly(
                        "stage",
                        "indicator",
                        "unit",
                        "2016–2017",
                        "2018–2019",
                        "change",
                        "known",
                        "Pettitt",
                        "sup-F",
                        "split p");
        assertThat(table.rows().get(0))
                .containsExactly("ore", "flow USA to CHN", "REO t", null, 2000.0, null, "0/2 2/2", "", "", "");
        assertThat(table.rows().get(1).get(0)).isNull();
        assertThat(table.notes())
                .contains(
                        "Net exporter, USA: 2018, 2019.",
                        "Net exporter, CHN: 2017.",
                        "Caution, ore USA to CHN: weight partly estimated by the publisher in 2018.",
                        "Caution, ore USA to CHN: the two sides differ by more than half (both stand in --by-year) in 2018.")
                .anyMatch(note -> note.startsWith("Unknown in all years, metal: flow USA to CHN, value USA to CHN, "))
                .last()
                .isEqualTo(PairReport.LIMITS);
    }

    @Test
    void onValueTheSharesAreOnValueAndFlowsStayInTonnes() {
        PairQuestion usd = new PairQuestion("USA", "CHN", new YearRange(2016, 2019), 2018, Basis.USD);
        Result series = new PairReport(usd, SmallTrade.data()).tidyByYear();

        assertThat(series(series, "compound", "flow_CHN_to_USA")).containsExactly(300.0, 400.0, 500.0, 600.0);
        assertThat(series(series, "compound", "net_trade_USA"))
                .containsExactly(-300_000.0, -300_000.0, -800_000.0, -800_000.0);
        // the ore has no value: known in tonnes, unknown in dollars
        assertThat(series(series, "all", "flow_USA_to_CHN")).containsExactly(100.0, 200.0, 1000.0, 3000.0);
        assertThat(series(series, "all", "value_USA_to_CHN")).containsExactly(100_000.0, 200_000.0, null, null);
    }

    @Test
    void aFlowOfUnknownWeightIsUnknownAndSoIsItsShare() {
        List<Flow> flows = List.of(
                SmallTrade.flow(
                        2018, "CHN", "USA", Stage.COMPOUND, null, 5e6, null, null, Method.EXPORTER_ONLY, 0, Set.of()),
                SmallTrade.flow(2018, "JPN", "USA", Stage.COMPOUND, 100));
        TradeData data = new TradeData(flows, List.of(), List.of(), List.of(), SmallTrade.coverage(), Set.of());
        Result series = new PairReport(SmallTrade.QUESTION, data).tidyByYear();

        assertThat(series(series, "compound", "flow_CHN_to_USA")).containsExactly(0.0, 0.0, null, 0.0);
        assertThat(series(series, "compound", "value_CHN_to_USA")).containsExactly(0.0, 0.0, 5e6, 0.0);
        assertThat(series(series, "compound", "import_share_USA_from_CHN").get(2))
                .isNull();
    }

    @Test
    void aSumThatWouldLeaveAFlowOfUnknownWeightOutIsUnknown() {
        List<Flow> flows = List.of(
                SmallTrade.flow(2018, "CHN", "USA", Stage.COMPOUND, 300),
                SmallTrade.flow(
                        2018, "JPN", "USA", Stage.COMPOUND, null, 5e6, null, null, Method.EXPORTER_ONLY, 0, Set.of()));
        TradeData data = new TradeData(
                flows,
                List.of(SmallTrade.mined(2018, "USA", 100)),
                List.of(),
                List.of(),
                SmallTrade.coverage(),
                Set.of());
        Result tonnes = new PairReport(SmallTrade.QUESTION, data).tidyByYear();
        PairQuestion usd = new PairQuestion("USA", "CHN", new YearRange(2016, 2019), 2018, Basis.USD);
        Result dollars = new PairReport(usd, data).tidyByYear();

        assertThat(series(tonnes, "compound", "flow_CHN_to_USA").get(2)).isEqualTo(300.0);
        for (String indicator : List.of(
                "import_share_USA_from_CHN",
                "net_trade_USA",
                "hhi_suppliers_USA",
                "interdependence",
                "supplier_rank_CHN_for_USA")) {
            assertThat(series(tonnes, "compound", indicator).get(2))
                    .as(indicator)
                    .isNull();
        }
        assertThat(series(tonnes, "all", "net_import_reliance_USA").get(2)).isNull();
        assertThat(series(tonnes, "compound", "market_share_CHN_to_USA").get(2)).isEqualTo(1.0);
        assertThat(series(dollars, "compound", "net_trade_USA").get(2)).isEqualTo(-5_300_000.0);
        assertThat(series(dollars, "all", "net_import_reliance_USA").get(2)).isNull();
    }

    @Test
    void flowsWithoutAValueGiveNoNetTradeInDollars() {
        PairQuestion usd = new PairQuestion("USA", "CHN", new YearRange(2016, 2019), 2018, Basis.USD);
        Result series = new PairReport(usd, SmallTrade.data()).tidyByYear();

        assertThat(series(series, "magnet", "net_trade_CHN")).containsOnlyNulls();
    }

    @Test
    void withoutCoverageAnAbsentFlowIsUnknown() {
        TradeData data = new TradeData(
                List.of(SmallTrade.flow(2018, "CHN", "USA", Stage.COMPOUND, 100)),
                List.of(),
                List.of(),
                List.of(),
                SmallTrade.noCoverage(),
                Set.of());
        Result series = new PairReport(SmallTrade.QUESTION, data).tidyByYear();

        assertThat(series(series, "compound", "flow_CHN_to_USA")).containsExactly(null, null, 100.0, null);
        assertThat(series(series, "compound", "flow_USA_to_CHN")).containsOnlyNulls();
        assertThat(series(series, "compound", "import_share_USA_from_CHN")).containsOnlyNulls();
        assertThat(series(series, "compound", "net_trade_USA")).containsOnlyNulls();
    }

    @Test
    void flowsOfTheUsersOwnAreCompleteForTheirStageAndYear() {
        TradeData data = new TradeData(
                List.of(SmallTrade.imported(2018, "CHN", "USA", Stage.COMPOUND, 100)),
                List.of(SmallTrade.mined(2018, "USA", 300)),
                List.of(),
                List.of(),
                SmallTrade.noCoverage(),
                Set.of());
        Result series = new PairReport(SmallTrade.QUESTION, data).tidyByYear();

        assertThat(series(series, "compound", "flow_USA_to_CHN")).containsExactly(null, null, 0.0, null);
        assertThat(series(series, "compound", "net_trade_USA")).containsExactly(null, null, -100.0, null);
        assertThat(series(series, "compound", "import_share_USA_from_CHN")).containsExactly(null, null, 1.0, null);
        assertThat(series(series, "all", "net_import_reliance_USA")).containsExactly(null, null, 0.25, null);
    }

    @Test
    void theOrderOfFlowsDoesNotChangeAByte() throws IOException {
        List<Flow> flows = SmallTrade.flows();
        Collections.shuffle(flows, new Random(7));
        TradeData data = new TradeData(flows, List.of(), List.of(), List.of(), SmallTrade.coverage(), Set.of());
        TradeData ordered =
                new TradeData(SmallTrade.flows(), List.of(), List.of(), List.of(), SmallTrade.coverage(), Set.of());

        assertThat(csv(new PairReport(SmallTrade.QUESTION, data).tidyByYear()))
                .isEqualTo(csv(new PairReport(SmallTrade.QUESTION, ordered).tidyByYear()));
    }

    private static String csv(Result result) throws IOException {
        StringWriter csv = new StringWriter();
        Format.CSV.writer().write(result, csv);
        return csv.toString();
    }

    @Test
    void aQuestionNamesTwoCountriesAndASplitInsideThePeriod() {
        assertThatThrownBy(() -> new PairQuestion("USA", "USA", new YearRange(2000, 2022), 2018, Basis.REO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the two countries of a pair are both USA");
        assertThatThrownBy(() -> new PairQuestion("USA", "CHN", new YearRange(2000, 2022), 2000, Basis.REO))
                .hasMessage("the split 2000 does not divide 2000 to 2022; take a year from 2001 to 2022");
        assertThatThrownBy(() -> new PairQuestion("USA", "CHN", new YearRange(2000, 2022), 2023, Basis.REO))
                .hasMessage("the split 2023 does not divide 2000 to 2022; take a year from 2001 to 2022");
        assertThatThrownBy(() -> new PairQuestion("USA", "CHN", new YearRange(2018, 2018), 2018, Basis.REO))
                .hasMessage("the one year 2018 has no before and after; take a longer period");
        PairQuestion last = new PairQuestion("USA", "CHN", new YearRange(2000, 2022), 2022, Basis.REO);
        assertThat(last.before()).isEqualTo(new YearRange(2000, 2021));
        assertThat(last.after()).isEqualTo(new YearRange(2022, 2022));
    }
}
