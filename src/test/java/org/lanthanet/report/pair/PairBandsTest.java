package org.lanthanet.report.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.ProcessingShares;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.flow.StageRules;
import org.lanthanet.flow.draw.Band;
import org.lanthanet.flow.draw.Draws;
import org.lanthanet.flow.draw.FlowDraws;
import org.lanthanet.model.Basis;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.BandCells;
import org.lanthanet.report.Format;
import org.lanthanet.report.Result;
import org.lanthanet.report.TradeData;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.BundleReader;
import org.lanthanet.store.BundledTrade;

/** The bands of the shipped data's report on the United States and China. */
class PairBandsTest {
    private static final long SEED = 1;
    private static final int DRAWS = 150;
    private static final PairQuestion QUESTION =
            new PairQuestion("USA", "CHN", new YearRange(2000, 2022), 2018, Basis.REO);

    private static TradeData data;
    private static PairIndicators indicators;
    private static List<Series> series;
    private static PairBands bands;
    private static PairReport report;

    @BeforeAll
    static void draw() {
        data = BundledTrade.read();
        indicators = new PairIndicators(QUESTION, data);
        series = indicators.series();
        Draws draws = draws(DRAWS);
        bands = new PairBands(QUESTION, indicators, draws, Draws.Progress.NONE);
        report = new PairReport(QUESTION, data).with(bands);
    }

    private static Draws draws(int count) {
        Bundle bundle = BundleReader.shipped().read();
        Coefficients point = new Coefficients(bundle.coefficients());
        return new Draws(
                point,
                ProcessingShares.none(),
                new FlowDraws(
                        data.flows(), bundle.declarations(), new StageRules(bundle.rules()), point, Prefer.DECLARED),
                count,
                SEED);
    }

    private static Series find(String stage, String indicator) {
        return series.stream()
                .filter(s -> s.stage().equals(stage) && s.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyHeadlineNumberLiesInItsBand() {
        int looked = 0;
        for (Series s : series) {
            PairBands.Of of = bands.find(s);
            if (of == null) {
                continue;
            }
            Double before = PairReport.boxed(s.mean(QUESTION.before()));
            Double after = PairReport.boxed(s.mean(QUESTION.after()));
            looked += contains(s, "before", of.before(), before);
            looked += contains(s, "after", of.after(), after);
            looked += contains(s, "change", of.change(), PairReport.change(before, after));
            for (int year : QUESTION.years().years().toArray()) {
                looked += contains(s, "in " + year, of.year(year), s.values().get(year));
            }
        }
        assertThat(looked).isGreaterThan(1_000);
    }

    private static int contains(Series s, String what, Band band, Double figure) {
        if (figure == null) {
            assertThat(band.low()).isNull();
            return 0;
        }
        assertThat(band.contains(figure))
                .as("seed %d: %s %s %s, %s in %s", SEED, s.stage(), s.indicator(), what, figure, band)
                .isTrue();
        assertThat(band.defined()).isEqualTo(DRAWS);
        return 1;
    }

    @Test
    void whatIsOfNoTradeHasNoBand() {
        assertThat(series.stream().filter(s -> bands.find(s) == null).map(Series::indicator))
                .containsExactly(
                        "production_USA",
                        "production_share_USA",
                        "production_CHN",
                        "production_share_CHN",
                        "hhi_production",
                        "published_exports_USA",
                        "published_imports_USA",
                        "published_net_trade_USA");
    }

    @ParameterizedTest
    @CsvSource({
        // 0.5 · θ and 0.36: the band of their product, both sides of it
        "magnet, flow_CHN_to_USA, 0.72, 1.31",
        // contents of 0.5997, 0.55 to 0.63, and 0.56, 0.53 to 0.60
        "ore, flow_USA_to_CHN, 0.95, 1.03"
    })
    void aBandIsAboutAsWideAsTheRangesOfItsCoefficients(String stage, String indicator, double low, double high) {
        Series s = find(stage, indicator);
        double figure = s.mean(QUESTION.after()).orElseThrow();
        Band band = bands.find(s).after();

        assertThat(band.low() / figure).isCloseTo(low, within(0.03));
        assertThat(band.high() / figure).isCloseTo(high, within(0.04));
    }

    @ParameterizedTest
    @CsvSource({
        "metal, value_CHN_to_USA",
        "magnet, value_USA_to_CHN",
        "magnet, value_CHN_to_USA",
        "compound, import_share_USA_from_CHN"
    })
    void whatNoCoefficientMovesHasABandOfNoWidth(String stage, String indicator) {
        Series s = find(stage, indicator);
        double figure = s.mean(QUESTION.after()).orElseThrow();

        assertThat(bands.find(s).after()).isEqualTo(new Band(figure, figure, DRAWS, DRAWS));
    }

    @ParameterizedTest
    @CsvSource({"magnet, import_share_USA_from_CHN", "magnet, hhi_suppliers_USA"})
    void sharesOfMagnetsMoveWithTheWeightOfCarriedPricesToOneSideOnly(String stage, String indicator) {
        Series s = find(stage, indicator);
        double figure = s.mean(QUESTION.after()).orElseThrow();
        Band band = bands.find(s).after();

        // at λ = 1 everybody's magnets cost what their makers' do; with less China's weigh less
        assertThat(band.high()).isCloseTo(figure, within(1e-12));
        assertThat(band.low()).isBetween(0.9 * figure, 0.99 * figure);
    }

    @Test
    void theChangeIsDrawnTogetherWithItsParts() {
        // the same content before and after: the change is far surer than the two figures
        PairBands.Of of = bands.find(find("compound", "net_trade_USA"));

        assertThat(of.change().high() - of.change().low())
                .isLessThan(0.4 * (of.after().high() - of.after().low()));
    }

    @Test
    void oneTwoAndEightThreadsGiveTheSameBands() {
        Draws draws = draws(12);
        List<List<PairBands.Of>> found = new ArrayList<>();
        for (int threads : new int[] {1, 2, 8}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                PairBands drawn = pool.submit(() -> new PairBands(QUESTION, indicators, draws, Draws.Progress.NONE))
                        .join();
                found.add(series.stream().map(drawn::find).toList());
            } finally {
                pool.shutdown();
            }
        }
        assertThat(found).hasSize(3).containsOnly(found.get(0));
    }

    private static List<List<Object>> rows(Result result, String stage, String indicator) {
        return result.rows().stream()
                .filter(r -> stage.equals(r.get(0)) && indicator.equals(r.get(1)))
                .map(r -> (List<Object>) new ArrayList<Object>(r))
                .toList();
    }

    @Test
    void tidyRowsKeepTheirHeaderAndHaveThreeMoreForAnIndicatorOfTrade() throws IOException {
        Result tidy = report.tidy();
        Band before = bands.find(find("all", "net_trade_USA")).before();
        Band after = bands.find(find("all", "net_trade_USA")).after();
        Band change = bands.find(find("all", "net_trade_USA")).change();

        assertThat(csv(tidy)).startsWith("stage,indicator,unit,before,after,change,break_year,p_value,before_lower,");
        assertThat(rows(tidy, "all", "band_low_net_trade_USA").get(0).subList(0, 8))
                .containsExactly(
                        "all", "band_low_net_trade_USA", "REO t", before.low(), after.low(), change.low(), null, null);
        assertThat(rows(tidy, "all", "band_high_net_trade_USA").get(0))
                .startsWith("all", "band_high_net_trade_USA", "REO t", before.high(), after.high(), change.high());
        assertThat(rows(tidy, "all", "band_draws_net_trade_USA").get(0))
                .startsWith("all", "band_draws_net_trade_USA", "draws", 150.0, 150.0, 150.0);
        assertThat(rows(tidy, "ore", "band_low_production_USA")).isEmpty();
        assertThat(tidy.rows().stream()
                        .filter(r -> !String.valueOf(r.get(1)).startsWith("band_"))
                        .toList())
                .as("everything else stands as it does without bands")
                .isEqualTo(new PairReport(QUESTION, data).tidy().rows());
    }

    @Test
    void seriesHaveTheirBandsByYear() throws IOException {
        Result tidy = report.tidyByYear();
        Band band = bands.find(find("ore", "flow_USA_to_CHN")).year(2021);

        assertThat(csv(tidy)).startsWith("stage,indicator,unit,year,value,lower,upper\n");
        assertThat(rows(tidy, "ore", "band_low_flow_USA_to_CHN"))
                .hasSize(23)
                .contains(Arrays.asList("ore", "band_low_flow_USA_to_CHN", "REO t", 2021, band.low(), null, null));
        assertThat(rows(tidy, "ore", "band_high_flow_USA_to_CHN").get(21).get(4))
                .isEqualTo(band.high());
        assertThat(rows(tidy, "ore", "band_draws_flow_USA_to_CHN").get(21).get(4))
                .isEqualTo(150.0);
    }

    private static String csv(Result result) throws IOException {
        StringWriter out = new StringWriter();
        Format.CSV.writer().write(result, out);
        return out.toString();
    }

    @Test
    void inTablesTheDashesOfAColumnStandOneAboveTheOther() {
        for (Result table : List.of(report.table(), report.byYear())) {
            for (int c = 0; c < table.columns().size(); c++) {
                if (!table.columns().get(c).heading().equals("5 – 95 %")) {
                    continue;
                }
                int column = c;
                List<String> cells = table.rows().stream()
                        .map(r -> String.valueOf(r.get(column)))
                        .filter(cell -> !cell.isEmpty())
                        .toList();
                assertThat(cells).isNotEmpty();
                assertThat(cells.stream()
                                .map(cell -> Math.max(cell.indexOf(" – ") + 1, cell.indexOf(BandCells.POINT)))
                                .collect(Collectors.toSet()))
                        .as("%s", cells)
                        .hasSize(1);
            }
        }
    }

    @Test
    void theTableSaysWhatWasDrawnAndWhatNot() {
        String notes = String.join("\n", report.table().notes());

        assertThat(notes)
                .contains("150 draws, seed 1, of the coefficients with a range")
                .contains("Not in the bands:")
                .contains("production and published figures")
                .contains("Break years and their p: without --bands.")
                .doesNotContain("Undefined in some draws")
                .doesNotContain("Outside its own band");
        assertThat(String.join("\n", report.byYear().notes())).contains("150 draws, seed 1");
    }
}
