package org.lanthanet.report.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanthanet.report.chart.Chart;
import org.lanthanet.report.chart.ChartRenderer;
import org.lanthanet.report.chart.View;

/** Charts and story of {@link SmallTrade} and {@link LongTrade}. */
class PairChartsTest {
    private static final PairReport REPORT = SmallTrade.report();
    private static final Map<String, String> NAMES = Map.of("USA", "United States", "CHN", "China");

    private static Chart chart(String id) {
        return REPORT.charts().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object of) {
        return (List<Map<String, Object>>) of;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object of) {
        return (Map<String, Object>) of;
    }

    @Test
    void aReportHasSixCharts() {
        assertThat(REPORT.charts())
                .extracting(Chart::id)
                .containsExactly("flows", "net-trade", "shares", "interdependence", "concentration", "breaks");
    }

    @Test
    void barsAreTheFlowsOfTheSeries() {
        Map<String, Object> reo = map(map(chart("flows").data().get("measures")).get("reo"));
        Map<String, Object> ore = list(reo.get("stages")).get(0);

        assertThat(ore).containsEntry("stage", "ore");
        assertThat((List<?>) ore.get("there"))
                .isEqualTo(REPORT.tidyByYear().rows().stream()
                        .filter(r -> r.get(0).equals("ore") && r.get(1).equals("flow_USA_to_CHN"))
                        .map(r -> r.get(4))
                        .toList());
    }

    @Test
    void asymmetryIsTheDifferenceOfTheMarketSharesKnown() {
        for (Map<String, Object> group : list(chart("interdependence").data().get("groups"))) {
            list(group.get("lines")).stream()
                    .filter(l -> l.get("label").toString().startsWith("asymmetry"))
                    .forEach(l -> assertAsymmetry(group.get("id").toString(), (List<?>) l.get("values")));
        }
    }

    private static void assertAsymmetry(String stage, List<?> values) {
        List<Double> there = share(stage, "market_share_USA_to_CHN");
        List<Double> back = share(stage, "market_share_CHN_to_USA");
        for (int i = 0; i < values.size(); i++) {
            if (there.get(i) != null && back.get(i) != null) {
                assertThat((Double) values.get(i)).isEqualTo(back.get(i) - there.get(i));
            } else {
                assertThat(values.get(i)).isNull();
            }
        }
    }

    private static List<Double> share(String stage, String indicator) {
        return REPORT.tidyByYear().rows().stream()
                .filter(r -> r.get(0).equals(stage) && r.get(1).equals(indicator))
                .map(r -> (Double) r.get(4))
                .toList();
    }

    @Test
    void theStoryNamesCountriesAndSaysWhatIsUnknown() {
        List<String> story = REPORT.story(NAMES);

        assertThat(story.get(0)).startsWith("From 2016–2017 to 2018–2019, what the United States sells China of");
        assertThat(String.join(" ", story))
                .contains("the United States'")
                .doesNotContain("NaN")
                .doesNotContain("null");
    }

    @Test
    void breaksStandAtTheYearsOfTheTests() {
        PairReport report = new PairReport(LongTrade.QUESTION, LongTrade.data());
        Chart breaks = report.charts().get(5);

        assertThat(breaks.summary())
                .matches(
                        "By the sup-F test, within a year of \\d{4}: \\d+ of the \\d+ indicators that break \\(of \\d+ tested\\),"
                                + " \\d+\\.\\d by chance; \\d+ of \\d+ after correction\\.");
        assertThat(list(breaks.data().get("groups")))
                .isNotEmpty()
                .allSatisfy(g -> assertThat(list(g.get("rows"))).isNotEmpty());
        assertThat(new ChartRenderer().table(breaks, View.plain()))
                .contains("\"levels\"")
                .doesNotContain("undefined");
    }

    @Test
    void theStorySaysWhatChanceGivesAndWhatTheNamedIndicatorsShow() {
        String story = String.join(" ", new PairReport(LongTrade.QUESTION, LongTrade.data()).story(NAMES));

        assertThat(story)
                .containsPattern(
                        "allows for years that resemble each other \\(sup-F, a change of level\\) places the break"
                                + " within a year of 2010 for \\d+ of the \\d+ indicators that break \\(of \\d+ tested\\), \\d+\\.\\d"
                                + " by chance; ")
                .containsPattern("[01] of the 1 indicator named beforehand changes in 2010 after correction among"
                        + " themselves, [01] with memory allowed for\\.");
    }
}
