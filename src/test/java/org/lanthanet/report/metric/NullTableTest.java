package org.lanthanet.report.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lanthanet.metric.significance.NullModel;
import org.lanthanet.metric.significance.Significance.Pair;
import org.lanthanet.metric.significance.Statistic;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.Column;
import org.lanthanet.report.Numbers;
import org.lanthanet.report.Result;
import org.lanthanet.report.TradeData;
import org.lanthanet.report.pair.SmallTrade;

class NullTableTest {
    private static final int COMPARED_BOTH = 2;

    /** USA, CHN, JPN, DEU and an area trade magnets in 2019 and 2020. */
    private static final TradeData DATA = new TradeData(
            Stream.of(2019, 2020)
                    .flatMap(year -> Stream.of(
                            flow(year, "USA", "CHN", 30),
                            flow(year, "CHN", "USA", 50),
                            flow(year, "CHN", "JPN", 150),
                            flow(year, "JPN", "DEU", 20),
                            flow(year, "DEU", "USA", 10),
                            flow(year, "CHN", "DEU", 40),
                            flow(year, "DEU", "JPN", 5),
                            flow(year, "USA", "XXA", 60)))
                    .toList(),
            List.of(),
            List.of(),
            List.of(),
            SmallTrade.noCoverage(),
            Set.of("XXA"));

    private static Flow flow(int year, String from, String to, double reo) {
        return SmallTrade.imported(year, from, to, Stage.MAGNET, reo);
    }

    private static NullTable table(List<Statistic> statistics, List<NullModel> models, @Nullable Pair pair) {
        return table(statistics, models, pair, (what, done, total) -> {});
    }

    private static NullTable table(
            List<Statistic> statistics, List<NullModel> models, @Nullable Pair pair, NullTable.Progress progress) {
        return new NullTable(
                new NullQuestion(
                        statistics,
                        models,
                        100,
                        1,
                        pair,
                        List.of(Stage.values()),
                        new YearRange(2019, 2020),
                        Basis.REO),
                DATA,
                progress);
    }

    private static List<Statistic> named(String... ids) {
        return Statistic.all().stream()
                .filter(s -> Arrays.asList(ids).contains(s.metric().id()))
                .toList();
    }

    private static List<List<@Nullable Object>> rows(Result result, String metric) {
        return result.rows().stream().filter(row -> metric.equals(row.get(0))).toList();
    }

    @Test
    void tidyRowsHaveOneNumberEachUnderTheContractsHeader() {
        Result tidy =
                table(named("reciprocity"), List.of(NullModel.DEGREE), null).tidy();

        assertThat(tidy.columns())
                .extracting(Column::name)
                .containsExactly("metric", "stage", "year", "country", "partner", "basis", "value", "coverage");
        assertThat(tidy.rows())
                .extracting(row -> row.get(0) + " " + row.get(2))
                .containsExactly(
                        "reciprocity 2019",
                        "reciprocity 2020",
                        "reciprocity_null_observed 2019",
                        "reciprocity_null_observed 2020",
                        "reciprocity_null_degree_mean 2019",
                        "reciprocity_null_degree_mean 2020",
                        "reciprocity_null_degree_sd 2019",
                        "reciprocity_null_degree_sd 2020",
                        "reciprocity_null_degree_z 2019",
                        "reciprocity_null_degree_z 2020",
                        "reciprocity_null_degree_p 2019",
                        "reciprocity_null_degree_p 2020",
                        "reciprocity_null_degree_draws 2019",
                        "reciprocity_null_degree_draws 2020");
    }

    @Test
    void theMetricItselfCountsAreasAndTheComparedValueDoesNot() {
        Result tidy =
                table(named("reciprocity"), List.of(NullModel.DEGREE), null).tidy();

        assertThat(rows(tidy, "reciprocity").get(0).get(6)).isEqualTo(0.5);
        assertThat(rows(tidy, "reciprocity_null_observed").get(0).get(6)).isEqualTo(4.0 / 7);
    }

    @Test
    void theObservedValueStandsOnceBesideBothNulls() {
        Result tidy = table(named("trade"), List.of(NullModel.values()), null).tidy();

        assertThat(rows(tidy, "trade"))
                .extracting(row -> row.get(3) + " " + row.get(4) + " " + row.get(2) + " " + row.get(6))
                .containsExactly("USA CHN 2019 30.0", "CHN USA 2019 50.0", "USA CHN 2020 30.0", "CHN USA 2020 50.0");
        assertThat(rows(tidy, "trade_null_observed")).hasSize(4);
        assertThat(rows(tidy, "trade_null_degree_mean")).hasSize(4);
        assertThat(rows(tidy, "trade_null_strength_mean")).hasSize(4);
        assertThat(rows(tidy, "trade_null_strength_draws"))
                .extracting(row -> row.get(6))
                .containsOnly(100.0);
    }

    @Test
    void theTableHasARowForEachStatisticAndNull() {
        Result table = table(Statistic.all(), List.of(NullModel.values()), null).table();

        assertThat(table.rows())
                .filteredOn(row -> Integer.valueOf(2019).equals(row.get(3)))
                .extracting(row -> row.get(0) + " " + row.get(1))
                .containsExactly(
                        "reciprocity degree",
                        "weighted_reciprocity degree",
                        "weighted_reciprocity strength",
                        "clustering_mean degree",
                        "clustering_weighted_mean degree",
                        "modularity degree",
                        "modularity strength",
                        "trade degree",
                        "trade strength",
                        "trade degree",
                        "trade strength",
                        "dyad_reciprocity degree",
                        "dyad_reciprocity strength",
                        "interdependence degree",
                        "interdependence strength");
        assertThat(table.notes())
                .anySatisfy(note -> assertThat(note)
                        .startsWith("null degree: every country keeps its number of markets and of suppliers"))
                .anySatisfy(note -> assertThat(note).startsWith("null strength: every country keeps its exports"))
                .anySatisfy(note -> assertThat(note).startsWith("100 networks drawn from each null, seed 1: "))
                .anySatisfy(note -> assertThat(note).startsWith("Areas are left out"));
    }

    @Test
    void aPairWithAnAreaIsNotDefined() {
        Result table = table(named("trade"), List.of(NullModel.DEGREE), new Pair("USA", "XXA"))
                .table();

        assertThat(table.rows()).hasSize(4).allSatisfy(row -> {
            assertThat(row.subList(6, 11)).containsOnlyNulls();
            assertThat(row.get(12)).isEqualTo("value: the pair is not in the network, areas left out");
        });
    }

    @Test
    void whereThereIsNoZTheRowSaysWhy() {
        Result table = table(named("dyad_reciprocity", "trade"), List.of(NullModel.STRENGTH), new Pair("JPN", "USA"))
                .table();

        assertThat(table.rows())
                .filteredOn(row -> row.get(0).equals("dyad_reciprocity"))
                .allSatisfy(row -> assertThat(row.get(12)).isEqualTo("value: where the pair does not trade"));
    }

    @Test
    void progressCountsEveryNetworkAndNull() {
        List<Long> seen = Collections.synchronizedList(new ArrayList<>());
        table(named("trade"), List.of(NullModel.values()), null, (what, done, total) -> {
            assertThat(what).matches("magnet (2019|2020)");
            assertThat(total).isEqualTo(2 * COMPARED_BOTH);
            seen.add(done);
        });

        assertThat(seen).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void smallAndLargeNumbersShowThreeDigits() {
        assertThat(Stream.of(0.00016, -0.0123456, 1.005, 12.34, 3308.9, 0.0, -1.1e-16)
                        .map(v -> Numbers.rounded(v, Column.Kind.DIGITS, null)))
                .containsExactly("0.000160", "-0.0123", "1.00", "12.3", "3,309", "0", "0");
        assertThat(Numbers.rounded(0.0002, Column.Kind.PROBABILITY, null)).isEqualTo("<0.001");
    }
}
