package org.lanthanet.report.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lanthanet.model.Basis;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.Column;
import org.lanthanet.report.Format;
import org.lanthanet.report.Result;
import org.lanthanet.report.TradeData;

/** The break tests of a report on {@link LongTrade}. */
class BreakReportTest {
    private static final PairReport GIVEN = new PairReport(LongTrade.QUESTION, LongTrade.data());
    private static final PairReport CHOSEN = PairReport.splitByData(
            new PairQuestion("USA", "CHN", new YearRange(2000, 2019), 2005, Basis.REO), LongTrade.data());

    private static List<Object> row(Result result, String indicator, String test) {
        return result.rows().stream()
                .filter(r -> "magnet".equals(r.get(0)) && indicator.equals(r.get(1)) && test.equals(r.get(3)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> tidyRow(PairReport report, String indicator) {
        return report.tidy().rows().stream()
                .filter(r -> "magnet".equals(r.get(0)) && indicator.equals(r.get(1)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> peopleRow(Result result, String label) {
        return result.rows().stream()
                .filter(r -> label.equals(r.get(1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theBreaksAreTidyRowsOfEveryIndicatorAndTest() throws IOException {
        Result breaks = GIVEN.tidyBreaks();
        StringWriter csv = new StringWriter();
        Format.CSV.writer().write(breaks, csv);

        assertThat(csv.toString().lines().limit(2))
                .containsExactly(
                        "stage,indicator,unit,test,years,statistic,break_year,p_value,p_adjusted",
                        "ore,flow_USA_to_CHN,REO t,pettitt,0,,,,");
        assertThat(breaks.rows()).hasSize(GIVEN.tidy().rows().size());
        assertThat(breaks.rows().subList(0, 5))
                .extracting(r -> r.get(3))
                .containsExactly("pettitt", "chow", "supf", "chow_trend", "supf_trend");
    }

    @Test
    void aStepIsFoundInItsYear() {
        Result breaks = GIVEN.tidyBreaks();
        List<Object> pettitt = row(breaks, "flow_USA_to_CHN", "pettitt");
        List<Object> supF = row(breaks, "flow_USA_to_CHN", "supf");

        // all ten years before are below all ten after
        assertThat(pettitt.subList(4, 7)).containsExactly(20, 100.0, 2010);
        // RSS1 = RSS2 = 25 · 20; RSS0 − RSS1 − RSS2 = 10 · 10 / 20 · 200²
        assertThat((Double) supF.get(5)).isCloseTo(200_000 / (1_000 / 18.0), within(1e-6));
        assertThat(supF.get(6)).isEqualTo(2010);
        assertThat(supF.get(7)).isEqualTo(0.0001);
        assertThat(row(breaks, "flow_USA_to_CHN", "chow").get(5)).isEqualTo(supF.get(5));
    }

    @Test
    void aTrendRejectsALevelAndNotALine() {
        Result breaks = GIVEN.tidyBreaks();

        assertThat((Double) row(breaks, "flow_CHN_to_USA", "chow").get(7)).isLessThan(0.001);
        assertThat((Double) row(breaks, "flow_CHN_to_USA", "supf").get(7)).isLessThan(0.001);
        assertThat((Double) row(breaks, "flow_CHN_to_USA", "chow_trend").get(7)).isGreaterThan(0.05);
        assertThat((Double) row(breaks, "flow_CHN_to_USA", "supf_trend").get(7)).isGreaterThan(0.05);
    }

    @Test
    void correctionCountsTheIndicatorsOfTheReportTestByTest() {
        List<List<Object>> supF = GIVEN.tidyBreaks().rows().stream()
                .filter(r -> "supf".equals(r.get(3)) && r.get(7) != null)
                .toList();

        assertThat(supF).hasSizeGreaterThan(5);
        assertThat(supF).anySatisfy(r -> assertThat((Double) r.get(8)).isCloseTo(0.0001 * supF.size(), within(1e-12)));
        assertThat(supF).allSatisfy(r -> assertThat((Double) r.get(8)).isGreaterThanOrEqualTo((Double) r.get(7)));
    }

    @Test
    void theTidyTableHasTheSameYearsAndP() {
        Result breaks = GIVEN.tidyBreaks();

        for (String test : List.of("chow", "supf", "supf_trend")) {
            assertThat(tidyRow(GIVEN, test + "_flow_CHN_to_USA").subList(2, 8))
                    .containsExactly(
                            "F",
                            null,
                            null,
                            null,
                            row(breaks, "flow_CHN_to_USA", test).get(6),
                            row(breaks, "flow_CHN_to_USA", test).get(7));
        }
    }

    @Test
    void theTableForPeopleShowsYearsWithStars() {
        List<Object> row = peopleRow(GIVEN.table(), "flow USA to CHN");

        assertThat(row.subList(6, 10)).containsExactly("10/10 10/10", "2010 **", "2010 **", "<0.001 **");
        assertThat(GIVEN.table().notes())
                .contains(
                        "Tests of a change of level: Pettitt and sup-F in the year that fits best, Chow in 2010.",
                        "They suppose independent values around a level: a trend, or years that resemble the year before,"
                                + " make them reject too often.")
                .anyMatch(note ->
                        note.matches("Break within a year of 2010 \\(sup-F\\): \\d+ of \\d+ indicators, \\d+ after"
                                + " correction; indicators overlap, .*"))
                .anyMatch(note ->
                        note.matches("Power, 10 years before and 10 after: smallest step found in 80 % of cases, in"
                                + " standard deviations: Chow 1\\.[234], sup-F 1\\.[5-8], Pettitt [12]\\.\\d\\. Smaller ones are easily"
                                + " missed\\."));
    }

    @Test
    void theBreaksForPeopleShowYearAndPOfEveryTest() {
        Result breaks = GIVEN.breaks();

        assertThat(breaks.title())
                .isEqualTo(
                        "Structural breaks between USA and CHN, 2000–2019, split 2010: year and p of each test, shares on"
                                + " REO t");
        assertThat(breaks.columns())
                .extracting(Column::heading)
                .containsExactly(
                        "stage", "indicator", "years", "Pettitt", "sup-F", "sup-F, trend", "Chow", "Chow, trend");
        // Pettitt: 2 exp(−6 · 100² / (20³ + 20²)) = 0.0016
        assertThat(peopleRow(breaks, "flow USA to CHN").subList(0, 5))
                .containsExactly("magnet", "flow USA to CHN", 20, "2010  0.002 **", "2010 <0.001 **");
        assertThat(breaks.rows()).as("only what can be tested").noneMatch(r -> "ore".equals(r.get(0)));
        assertThat(breaks.notes()).contains("F and K stand in csv and json.");
    }

    @Test
    void theDataChooseTheSplitAndSaySo() {
        Result table = CHOSEN.table();

        assertThat(table.title())
                .isEqualTo(
                        "The shift between USA and CHN: means of 2000–2009 and 2010–2019 (split by the data), shares on"
                                + " REO t");
        assertThat(table.notes())
                .contains(
                        "As the year was chosen by looking at these series, Chow's p would not be valid and is left out.")
                .anyMatch(note -> note.startsWith("The data chose 2010: as a common break of "))
                .anyMatch(note -> note.matches("Next best: 20(09|11); within 5 % of the best: .*2010.*"))
                .noneMatch(note -> note.contains("Chow in") || note.contains("Chow 1."));
        assertThat(tidyRow(CHOSEN, "flow_USA_to_CHN")).isEqualTo(tidyRow(GIVEN, "flow_USA_to_CHN"));
    }

    @Test
    void aSplitTheDataChoseHasNoChowP() {
        assertThat(tidyRow(CHOSEN, "chow_flow_USA_to_CHN").subList(6, 8)).containsExactly(2010, null);
        List<Object> chow = row(CHOSEN.tidyBreaks(), "flow_USA_to_CHN", "chow");
        assertThat(chow.subList(5, 9))
                .containsExactly(
                        row(GIVEN.tidyBreaks(), "flow_USA_to_CHN", "chow").get(5), 2010, null, null);
        assertThat(peopleRow(CHOSEN.table(), "flow USA to CHN").get(9)).isEqualTo("");
        assertThat(row(CHOSEN.tidyBreaks(), "flow_USA_to_CHN", "supf"))
                .isEqualTo(row(GIVEN.tidyBreaks(), "flow_USA_to_CHN", "supf"));
    }

    @Test
    void theChoiceCountsEveryStatementOnceAndNoneThatARuleMoves() {
        assertThat(counts("all", "flow_USA_to_CHN", "REO t", Basis.REO)).isTrue();
        assertThat(counts("all", "value_USA_to_CHN", "USD", Basis.REO)).isFalse();
        assertThat(counts("all", "flow_USA_to_CHN", "REO t", Basis.USD)).isFalse();
        assertThat(counts("all", "value_USA_to_CHN", "USD", Basis.USD)).isTrue();
        assertThat(counts("magnet", "interdependence", "index", Basis.REO)).isTrue();
        assertThat(counts("ore", "flow_USA_to_CHN", "REO t", Basis.REO)).isFalse();
        assertThat(counts("ore", "production_share_USA", "share", Basis.REO)).isTrue();
        assertThat(counts("ore", "hhi_production", "index", Basis.REO)).isTrue();
        assertThat(counts("compound", "import_share_USA_from_CHN", "share", Basis.REO))
                .isFalse();
        assertThat(counts("all", "supplier_rank_USA_for_CHN", "rank", Basis.REO))
                .isFalse();
        assertThat(counts("all", "published_exports_USA", "REO t", Basis.REO)).isFalse();
    }

    private static boolean counts(String stage, String indicator, String unit, Basis basis) {
        return SplitChoice.counts(new Series(stage, indicator, indicator, unit, new TreeMap<>()), basis);
    }

    @Test
    void withoutDataThereIsNothingToChooseBy() {
        TradeData none = new TradeData(List.of(), List.of(), List.of(), List.of(), SmallTrade.noCoverage(), Set.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairReport.splitByData(LongTrade.QUESTION, none))
                .withMessage("too little is known of 2000–2019 for the data to choose a split; name a year");
    }
}
