package org.lanthanet.report.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lanthanet.metric.shift.RegimeModel;
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
                        "stage,indicator,unit,test,years,statistic,break_year,p_value,p_adjusted,p_adjusted_named,break_years",
                        "ore,flow_USA_to_CHN,REO t,pettitt,0,,,,,,");
        List<String> tests = List.of(
                "pettitt",
                "chow",
                "supf",
                "chow_trend",
                "supf_trend",
                "welch",
                "ranks",
                "split",
                "welch_ar1",
                "supf_iid",
                "bai_perron");
        assertThat(breaks.rows().size() % tests.size()).isZero();
        for (int i = 0; i < breaks.rows().size(); i++) {
            assertThat(breaks.rows().get(i).get(3)).isEqualTo(tests.get(i % tests.size()));
        }
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
        assertThat((Double) supF.get(7)).isLessThan(0.005);
        assertThat(row(breaks, "flow_USA_to_CHN", "supf_iid").subList(5, 8)).containsExactly(supF.get(5), 2010, 0.0001);
        assertThat(row(breaks, "flow_USA_to_CHN", "chow").get(5)).isEqualTo(supF.get(5));
    }

    @Test
    void theSplitHasTheLargerPOfWelchAndRanks() {
        Result breaks = GIVEN.tidyBreaks();
        // 20 over 10 is 184,756: all ten years before are below all ten after
        assertThat(row(breaks, "flow_USA_to_CHN", "ranks").subList(5, 8)).containsExactly(100.0, 2010, 2 / 184_756.0);
        // means 100 and 300, both variances 500/9: t = 200 / sqrt(2 · 500/90), and as many degrees of freedom as
        // Student's
        assertThat((Double) row(breaks, "flow_USA_to_CHN", "welch").get(5))
                .isCloseTo(200 / Math.sqrt(1_000 / 90.0), within(1e-9));
        assertThat((Double) row(breaks, "flow_USA_to_CHN", "welch").get(7))
                .isCloseTo((Double) row(breaks, "flow_USA_to_CHN", "chow").get(7), within(1e-12));

        for (List<Object> split : breaks.rows().stream()
                .filter(r -> "split".equals(r.get(3)) && r.get(7) != null)
                .toList()) {
            Double welch = (Double) row(breaks, (String) split.get(1), "welch").get(7);
            Double ranks = (Double) row(breaks, (String) split.get(1), "ranks").get(7);
            assertThat(split.get(7)).isEqualTo(Math.max(welch, ranks));
            assertThat(split.get(5)).as("it has no statistic of its own").isNull();
        }
    }

    @Test
    void aSlopeIsNoBreakOfLevelWhereMemoryIsAllowedFor() {
        Result breaks = GIVEN.tidyBreaks();

        assertThat((Double) row(breaks, "flow_CHN_to_USA", "chow").get(7)).isLessThan(0.001);
        assertThat((Double) row(breaks, "flow_CHN_to_USA", "supf_iid").get(7)).isLessThan(0.001);
        assertThat((Double) row(breaks, "flow_CHN_to_USA", "split").get(7)).isLessThan(0.001);
        assertThat((Double) row(breaks, "flow_CHN_to_USA", "supf").get(7)).isGreaterThan(0.05);
        assertThat((Double) row(breaks, "flow_CHN_to_USA", "welch_ar1").get(7)).isGreaterThan(0.05);
        assertThat((Double) row(breaks, "flow_CHN_to_USA", "chow_trend").get(7)).isGreaterThan(0.05);
        assertThat((Double) row(breaks, "flow_CHN_to_USA", "supf_trend").get(7)).isGreaterThan(0.05);
        assertThat((String) row(breaks, "flow_CHN_to_USA", "bai_perron").get(10))
                .as("BIC cuts a slope into steps")
                .contains(" ");
        assertThat(peopleRow(GIVEN.table(), "flow CHN to USA").get(9)).isEqualTo("<0.001 **");
    }

    @Test
    void levelsHaveTheirNumberAndWhereEachBegins() {
        assertThat(row(GIVEN.tidyBreaks(), "flow_USA_to_CHN", "bai_perron").subList(4, 11))
                .containsExactly(20, 1.0, null, null, null, null, "2010");
        assertThat(row(GIVEN.tidyBreaks(), "flow_USA_to_CHN", "pettitt").get(10))
                .isEqualTo("2010");
        List<Object> none = row(GIVEN.tidyBreaks(), "value_USA_to_CHN", "bai_perron");
        assertThat(none.subList(4, 11)).containsExactly(0, null, null, null, null, null, null);
        assertThat(GIVEN.table().notes())
                .anyMatch(note -> note.matches("More than one break of level \\(Bai and Perron, their number by BIC\\):"
                        + " \\d+ of \\d+ indicators, years in --breaks\\. In series of 20 years without a break BIC finds"
                        + " that in \\d %, with an AR\\(1\\) of 0\\.5 in [345]\\d %\\."));
    }

    @Test
    void correctionCountsTheIndicatorsOfTheReportTestByTest() {
        List<List<Object>> supF = GIVEN.tidyBreaks().rows().stream()
                .filter(r -> "supf_iid".equals(r.get(3)) && r.get(7) != null)
                .toList();

        assertThat(supF).hasSizeGreaterThan(5);
        assertThat(supF).anySatisfy(r -> assertThat((Double) r.get(8)).isCloseTo(0.0001 * supF.size(), within(1e-12)));
        assertThat(supF).allSatisfy(r -> assertThat((Double) r.get(8)).isGreaterThanOrEqualTo((Double) r.get(7)));
    }

    @Test
    void indicatorsNamedBeforehandAreCorrectedAmongThemselves() {
        Result breaks = GIVEN.tidyBreaks();
        // of the seven the magnet trade alone has one: correction among one changes nothing
        List<Object> named = row(breaks, "interdependence", "split");
        assertThat(named.get(9)).isEqualTo(named.get(7));
        assertThat((Double) named.get(8)).isGreaterThan((Double) named.get(7));
        assertThat(row(breaks, "flow_USA_to_CHN", "split").get(9)).isNull();
        assertThat(GIVEN.table().notes())
                .anyMatch(
                        note -> note.matches(
                                "Named beforehand, p corrected among themselves, split p \\(with memory"
                                        + " allowed for\\): magnet, interdependence \\(Barbieri\\) <?[01]\\.\\d{3} \\(<?[01]\\.\\d{3}\\)\\."));
    }

    @Test
    void theNamedAreThoseOfThePairAskedFor() {
        PairQuestion question = new PairQuestion("AUS", "BRA", new YearRange(2000, 2019), 2010, Basis.REO);

        assertThat(NamedIndicators.all())
                .hasSize(7)
                .allSatisfy(n -> assertThat(n.reason()).isNotBlank());
        assertThat(List.of(
                        named("all", "flow_AUS_to_BRA", question),
                        named("all", "value_AUS_to_BRA", question),
                        named("all", "net_trade_AUS", question),
                        named("all", "import_share_BRA_from_AUS", question),
                        named("all", "interdependence", question),
                        named("magnet", "interdependence", question),
                        named("ore", "production_share_AUS", question)))
                .containsOnly(true);
        assertThat(List.of(
                        named("ore", "flow_AUS_to_BRA", question),
                        named("all", "flow_BRA_to_AUS", question),
                        named("all", "net_trade_BRA", question),
                        named("ore", "interdependence", question)))
                .containsOnly(false);
    }

    private static boolean named(String stage, String indicator, PairQuestion question) {
        return NamedIndicators.contain(new Series(stage, indicator, indicator, "", new TreeMap<>()), question);
    }

    @Test
    void whatChanceGivesIsTheShareOfCandidateYearsNearTheSplit() {
        // 20 years: 15 % are 3, candidates 2003 to 2017; 2009, 2010 and 2011 are 3 of 15, where an indicator breaks
        BreakCounts counts = new BreakCounts(LongTrade.QUESTION, GIVEN.tested());
        long breaking = counts.significant(BreakTest.SUPF);

        assertThat(breaking).isPositive().isLessThan(counts.defined(BreakTest.SUPF));
        assertThat(counts.nearByChance(BreakTest.SUPF, RegimeModel.LEVEL)).isCloseTo(breaking * 0.2, within(1e-12));
        assertThat(counts.yearsNearByChance(BreakTest.SUPF, RegimeModel.LEVEL))
                .isCloseTo(counts.defined(BreakTest.SUPF) * 0.2, within(1e-12));
        assertThat(counts.near(BreakTest.SUPF)).isLessThanOrEqualTo(breaking);
    }

    @Test
    void theTidyTableHasTheSameYearsAndP() {
        Result breaks = GIVEN.tidyBreaks();

        Map<String, String> units = Map.of(
                "chow",
                "F",
                "supf",
                "F",
                "supf_trend",
                "F",
                "welch",
                "t",
                "ranks",
                "U",
                "split",
                "p",
                "welch_ar1",
                "t",
                "supf_iid",
                "F");
        for (String test : units.keySet()) {
            assertThat(tidyRow(GIVEN, test + "_flow_CHN_to_USA").subList(2, 8))
                    .containsExactly(
                            units.get(test),
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

        assertThat(row.subList(6, 10)).containsExactly("10/10 10/10", "2010", "2010 **", "<0.001 **+");
        assertThat(GIVEN.table().notes())
                .contains(
                        "Tests of a change of level: Pettitt and sup-F in the year that fits best; split p in 2010, the larger p"
                                + " of Welch's t and of ranks (Mann–Whitney).",
                        "sup-F's p allows for a year that resembles the year before (AR(1)) and for a variance that changes;"
                                + " with both at once, or a trend, it still rejects too often (docs/method.md has how often).")
                .anyMatch(note ->
                        note.matches("The split's stars allow for a variance that changes, not for memory: with an"
                                + " AR\\(1\\) of 0\\.5 and no break 2\\d % of series would have one\\. With memory allowed for .*,"
                                + " \\d+ of 1\\d indicators change, not \\d+; after correction \\d+, not \\d+\\."))
                .anyMatch(
                        note -> note.matches("Break within a year of 2010 \\(sup-F\\): \\d+ of the \\d+ indicators that"
                                + " break \\(of \\d+ tested\\), \\d\\.\\d by chance; \\d+ of \\d+ after correction; whatever p, the"
                                + " years of \\d+ of \\d+, \\d\\.\\d by chance\\. Indicators overlap, .*"))
                .anyMatch(note ->
                        note.matches("Power, 10 years before and 10 after: smallest step found in 80 % of cases, in"
                                + " standard deviations: split p 1\\.[345], sup-F 2\\.[2-8], Pettitt 1\\.\\d\\. Smaller ones are"
                                + " easily missed\\."))
                .noneMatch(note -> note.contains("They suppose independent values"));
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
                        "stage",
                        "indicator",
                        "T",
                        "Pettitt",
                        "sup-F",
                        "trend",
                        "levels",
                        "Welch",
                        "ranks",
                        "AR(1)",
                        "Chow");
        List<Object> row = peopleRow(breaks, "flow USA to CHN");
        assertThat(row.subList(0, 4)).containsExactly("magnet", "flow USA to CHN", 20, "2010 <0.001");
        assertThat((String) row.get(4)).startsWith("2010 ").endsWith(" **");
        assertThat(row.subList(6, 11)).containsExactly("2010", "<0.001", "<0.001", "<0.001", "<0.001");
        assertThat(breaks.rows()).as("only what can be tested").noneMatch(r -> "ore".equals(r.get(0)));
        assertThat(breaks.notes())
                .anyMatch(note ->
                        note.startsWith("Chow's p supposes one variance and no memory and is shown to compare with"));
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
                        "As the year was chosen by looking at these series, no p of a test of that year would be valid, and none"
                                + " is given.")
                .anyMatch(note -> note.startsWith("The data chose 2010: as a common break of "))
                .anyMatch(note -> note.matches("Next best: 20(09|11); within 5 % of the best: .*2010.*"))
                .anyMatch(note -> note.contains("(the split was chosen so that many would be)"))
                .anyMatch(note -> note.startsWith("Named beforehand, p corrected among themselves, sup-F: "))
                .noneMatch(note -> note.contains("split p") || note.contains("Chow") || note.contains("stars allow"));
        assertThat(tidyRow(CHOSEN, "flow_USA_to_CHN")).isEqualTo(tidyRow(GIVEN, "flow_USA_to_CHN"));
    }

    @Test
    void aSplitTheDataChoseHasNoPOfATestOfThatYear() {
        for (String test : List.of("chow", "chow_trend", "welch", "ranks", "split", "welch_ar1")) {
            List<Object> chosen = row(CHOSEN.tidyBreaks(), "flow_USA_to_CHN", test);
            assertThat(chosen.subList(5, 10))
                    .containsExactly(
                            row(GIVEN.tidyBreaks(), "flow_USA_to_CHN", test).get(5), 2010, null, null, null);
        }
        assertThat(tidyRow(CHOSEN, "chow_flow_USA_to_CHN").subList(6, 8)).containsExactly(2010, null);
        assertThat(tidyRow(CHOSEN, "split_flow_USA_to_CHN").subList(6, 8)).containsExactly(2010, null);
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
