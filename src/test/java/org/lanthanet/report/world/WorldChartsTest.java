package org.lanthanet.report.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lanthanet.flow.balance.Conversion;
import org.lanthanet.metric.concentration.Hhi;
import org.lanthanet.metric.dependence.ImportShare;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.network.TradeNetwork;
import org.lanthanet.report.JsonValues;
import org.lanthanet.report.TradeData;
import org.lanthanet.report.chart.Chart;
import org.lanthanet.report.chart.Control;
import org.lanthanet.report.pair.SmallTrade;
import org.lanthanet.report.trace.TracedYears;
import org.lanthanet.source.BundleReader;
import org.lanthanet.store.BundledTrade;

/** The four charts of the bundle's trade, and what the scripts make of them. */
class WorldChartsTest {
    private static final WorldQuestion QUESTION = question(new YearRange(2000, 2022), names());
    private static final TradeData DATA = BundledTrade.read();
    private static final Outlines OUTLINES = new Outlines(BundleReader.shipped().outlines());
    private static final Chart CHAIN = chain();
    private static final Chart MAP = MapChart.of(QUESTION, DATA, OUTLINES);
    private static final Chart MATRIX = MatrixChart.of(QUESTION, DATA);
    private static final Chart DEPENDENCE = DependenceChart.of(QUESTION, DATA);
    private static final Scripts SCRIPTS = new Scripts();

    private static WorldQuestion question(YearRange years, Map<String, String> names) {
        return new WorldQuestion("USA", "CHN", years, Basis.REO, names);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        BundleReader.shipped().countries().forEach(c -> names.put(c.iso3(), c.name()));
        return names;
    }

    private static Chart chain() {
        Conversion conversion = BundledTrade.conversion();
        return SankeyChart.of(
                QUESTION, new TracedYears(QUESTION.years(), BundledTrade.chain(), conversion).years(), conversion);
    }

    private static List<JsonNode> rows(JsonNode looked) {
        List<JsonNode> rows = new ArrayList<>();
        looked.at("/table/rows").forEach(rows::add);
        return rows;
    }

    @Test
    void allFourAndTheirMapAreSmallEnoughForAPage() {
        int size = 0;
        for (Chart chart : List.of(CHAIN, MAP, MATRIX, DEPENDENCE)) {
            size += JsonValues.text(chart.data()).length();
        }
        size += JsonValues.text(OUTLINES.geoJson()).length();

        assertThat(size).isBetween(300_000, 900_000);
    }

    @Test
    void everyChoiceGivesFiniteOptionsAndATable() {
        for (Chart chart : List.of(CHAIN, MAP, MATRIX, DEPENDENCE)) {
            for (String year : List.of("2000", "2009", "2016", "2022")) {
                Control first = chart.controls().get(1);
                for (String value : first.values()) {
                    Control last = chart.controls().get(chart.controls().size() - 1);
                    String other = last == first
                            ? value
                            : last.values().get(last.values().size() - 1);
                    Map<String, String> choice = new TreeMap<>(Map.of("year", year, first.name(), value));
                    choice.putIfAbsent(last.name(), other);
                    JsonNode looked = SCRIPTS.look(
                            chart, year.equals("2016") ? 360 : 960, year.equals("2009") ? "dark" : "light", choice);

                    assertThat(looked.path("options").has("series")
                                    || !looked.at("/options/title/text")
                                            .asText()
                                            .isEmpty())
                            .as("%s %s %s", chart.id(), year, value)
                            .isTrue();
                    assertThat(looked.at("/table/columns")).isNotEmpty();
                    looked.path("tips").forEach(tip -> assertThat(tip.asText()).doesNotContain("undefined", "NaN"));
                }
            }
        }
    }

    @Test
    void exportsLessImportsAreThoseOfCountriesThatDeclareBoth() {
        Set<String> net = new HashSet<>();
        SCRIPTS.look(MAP, 960, "light", Map.of("year", "2022", "stage", "compound", "show", "net", "basis", "reo"))
                .at("/options/series/0/data")
                .forEach(country -> net.add(country.path("name").asText()));

        assertThat(net).containsExactlyInAnyOrder("USA", "CHN");
    }

    @Test
    void theSankeyHasNoCircleAndItsLinksTheirEnds() {
        JsonNode series = SCRIPTS.look(CHAIN, 960, "light", Map.of()).at("/options/series/0");
        Map<String, Integer> depths = new TreeMap<>();
        series.path("data")
                .forEach(node -> depths.put(
                        node.path("name").asText(), node.path("depth").asInt()));

        assertThat(depths)
                .containsKeys("USA@ore:made", "CHN@ore:used", "ore:mines", "compound:lost", "USA@magnet:used");
        assertThat(series.path("links").size()).isGreaterThan(100);
        series.path("links")
                .forEach(link -> assertThat(depths.get(link.path("source").asText()))
                        .isLessThan(depths.get(link.path("target").asText())));
    }

    @Test
    void theSliderMovesTheSankey() {
        Set<String> texts = new HashSet<>();
        for (String year : List.of("2005", "2010", "2018", "2022")) {
            texts.add(SCRIPTS.look(CHAIN, 960, "light", Map.of("year", year))
                    .at("/options/series/0/links")
                    .toString());
        }
        assertThat(texts).hasSize(4);
        assertThat(rows(SCRIPTS.look(CHAIN, 960, "light", Map.of("year", "2005"))))
                .noneMatch(row -> row.get(0).asText().contains("magnets"));
    }

    @Test
    void theSankeysPlacesKeepTheirMassWithinRounding() {
        for (String year : List.of("2000", "2012", "2022")) {
            Map<String, double[]> sums = new TreeMap<>();
            JsonNode series =
                    SCRIPTS.look(CHAIN, 960, "light", Map.of("year", year)).at("/options/series/0");
            series.path("links").forEach(link -> {
                sums.computeIfAbsent(link.path("target").asText(), n -> new double[3])[0] +=
                        link.path("value").asDouble();
                sums.computeIfAbsent(link.path("source").asText(), n -> new double[3])[1] +=
                        link.path("value").asDouble();
                sums.get(link.path("target").asText())[2] += 0.05;
                sums.get(link.path("source").asText())[2] += 0.05;
            });
            String last = year.equals("2000") ? "compound:used" : "magnet:used";
            sums.forEach((node, s) -> {
                if (node.contains("@") && !node.endsWith(last)) {
                    // links below a twentieth of a tonne are left out
                    assertThat(Math.abs(s[0] - s[1])).as("%s in %s", node, year).isLessThan(s[2] + 1);
                }
            });
        }
    }

    @Test
    void theChainIsSummedUpInWords() {
        assertThat(CHAIN.summary())
                .startsWith(
                        "The largest trades on the way from mine to market in 2022: ore and concentrate, United States to"
                                + " China 45,2");
        assertThat(CHAIN.notes()).anyMatch(note -> note.contains("2000–2009"));
    }

    @Test
    void theMapShowsWhatIsTradedAndTellsZeroFromUnknown() {
        JsonNode looked = SCRIPTS.look(MAP, 960, "light", Map.of("stage", "ore", "year", "2022", "show", "exports"));
        JsonNode series = looked.at("/options/series");
        List<String> known = new ArrayList<>();
        series.at("/0/data").forEach(item -> known.add(item.path("name").asText()));

        assertThat(known).contains("USA", "MMR").doesNotContain("DEU", "CHN");
        assertThat(series.at("/2/data").size()).isGreaterThan(2);
        assertThat(rows(looked).get(0).get(0).asText()).isEqualTo("China");
        assertThat(rows(looked).get(0).get(1).isNull()).isTrue();
        assertThat(MAP.notes()).anyMatch(note -> note.contains("Serbia and Montenegro"));
    }

    @Test
    void theMatrixHoldsAllTradeThatIsHeld() {
        double all = DATA.flows(Stage.MAGNET, 2022).stream()
                .map(flow -> flow.weight(Basis.REO))
                .filter(weight -> weight != null)
                .mapToDouble(Double::doubleValue)
                .sum();
        for (int width : List.of(360, 960)) {
            double shown = 0;
            JsonNode series = SCRIPTS.look(MATRIX, width, "light", Map.of("stage", "magnet"))
                    .at("/options/series/0/data");
            for (JsonNode cell : series) {
                shown += cell.at("/value/2").asDouble();
            }
            assertThat(shown).isBetween(all * 0.999, all * 1.001);
        }
    }

    @Test
    void theMatrixTellsAZeroFromAnUnknown() {
        JsonNode options = SCRIPTS.look(MATRIX, 960, "light", Map.of("stage", "compound", "year", "2012"))
                .path("options");
        List<String> labels = new ArrayList<>();
        options.at("/series/0/data")
                .forEach(cell -> labels.add(cell.at("/value/2").asText()));

        assertThat(labels).contains("0").hasSizeBetween(20, 100);
        assertThat(options.at("/series/1/data").size()).isGreaterThan(100);
    }

    @Test
    void sharesAreThoseOfTheMetrics() {
        TradeNetwork network = DATA.network(Stage.MAGNET, 2022, Basis.REO);
        JsonNode row = rows(SCRIPTS.look(DEPENDENCE, 960, "light", Map.of("stage", "magnet", "year", "2022"))).stream()
                .filter(r -> r.get(0).asText().equals("United States")
                        && r.get(1).asText().equals("China"))
                .findFirst()
                .orElseThrow();

        assertThat(row.get(2).asDouble()).isEqualTo(rounded(ImportShare.of(network, "USA", "CHN")));
        assertThat(row.get(3).asDouble()).isEqualTo(rounded(Hhi.suppliers(network, "USA")));
        assertThat(DEPENDENCE.summary())
                .startsWith("In 2022, magnets: China sells 86.9 % of what United States imports");
    }

    private static double rounded(Double value) {
        return Math.rint(value * 1000) / 1000;
    }

    @Test
    void aSmallShareIsNoZero() {
        assertThat(Figures.share(0.00012345)).isEqualTo(0.000123);
        assertThat(Figures.share(0.0)).isEqualTo(0L);
        assertThat(Figures.amount(123456.7)).isEqualTo(123500L);
        assertThat(Figures.amount(null)).isNull();
    }

    @Test
    void anImporterNobodyDeclaresHasNoShares() {
        WorldQuestion small = question(new YearRange(2016, 2019), Map.of());
        Chart chart = DependenceChart.of(small, SmallTrade.data());
        JsonNode looked = SCRIPTS.look(chart, 960, "light", Map.of("stage", "compound", "year", "2018"));

        assertThat(rows(looked))
                .extracting(row -> row.get(0).asText())
                .contains("USA")
                .doesNotContain("JPN");
    }

    @Test
    void anotherPairAndBasisHasItsCharts() {
        WorldQuestion usd = new WorldQuestion("AUS", "MYS", new YearRange(2018, 2022), Basis.USD, names());
        for (Chart chart :
                List.of(MapChart.of(usd, DATA, OUTLINES), MatrixChart.of(usd, DATA), DependenceChart.of(usd, DATA))) {
            assertThat(SCRIPTS.look(chart, 960, "dark", Map.of()).at("/options/series"))
                    .isNotEmpty();
        }
    }

    @Test
    void aNameIsTextInATooltip() {
        Map<String, String> hostile = new TreeMap<>(names());
        hostile.replaceAll((code, name) -> "<script>" + name + "</script>");
        WorldQuestion question = question(new YearRange(2021, 2022), hostile);
        Conversion conversion = BundledTrade.conversion();
        List<Chart> charts = List.of(
                SankeyChart.of(
                        question,
                        new TracedYears(question.years(), BundledTrade.chain(), conversion).years(),
                        conversion),
                MapChart.of(question, DATA, OUTLINES),
                MatrixChart.of(question, DATA),
                DependenceChart.of(question, DATA));
        for (Chart chart : charts) {
            JsonNode tips = SCRIPTS.look(chart, 960, "light", Map.of()).path("tips");
            assertThat(tips).isNotEmpty().anyMatch(tip -> tip.asText().contains("&lt;script&gt;"));
            tips.forEach(tip -> assertThat(tip.asText()).doesNotContain("<script"));
        }
    }

    @Test
    void noYearTracedIsSaid() {
        Chart chart = SankeyChart.of(QUESTION, List.of(), BundledTrade.conversion());

        assertThat(chart.summary()).isEqualTo("No year from 2000 to 2022 is traced.");
        assertThat(chart.controls()).extracting(Control::name).containsExactly("part");
    }
}
