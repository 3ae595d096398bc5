package org.lanthanet.metric.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.lanthanet.network.Networks.STAGE;
import static org.lanthanet.network.Networks.YEAR;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Score;
import org.lanthanet.metric.centrality.PageRank;
import org.lanthanet.metric.centrality.Strength;
import org.lanthanet.metric.dependence.ImportShare;
import org.lanthanet.metric.dependence.Interdependence;
import org.lanthanet.metric.dependence.MarketShare;
import org.lanthanet.metric.reciprocity.DyadReciprocity;
import org.lanthanet.metric.reciprocity.Reciprocity;
import org.lanthanet.model.Basis;
import org.lanthanet.network.Networks;
import org.lanthanet.network.TradeNetwork;

class MetricCatalogueTest {
    @Test
    void holdsEveryMetricOnce() {
        assertThat(MetricCatalogue.all())
                .extracting(Metric::id)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(90);
    }

    @Test
    void findsAMetricByItsId() {
        assertThat(MetricCatalogue.all())
                .allSatisfy(m -> assertThat(MetricCatalogue.find(m.id())).containsSame(m));
        assertThat(MetricCatalogue.find("gini")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricCatalogue.get("gini"))
                .withMessageStartingWith("unknown metric 'gini': did you mean gini_suppliers, gini_markets, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricCatalogue.get("zzz"))
                .withMessage("unknown metric 'zzz'; 'lanthanet metrics --list' shows all");
    }

    @Test
    void everyMetricSaysWhatItIsAndInWhatUnit() {
        assertThat(MetricCatalogue.all()).allSatisfy(m -> {
            assertThat(m.id()).matches("[a-z]+[0-9]?(_[a-z]+)*");
            assertThat(m.title()).isNotBlank();
            assertThat(m.unit(Basis.REO)).isNotBlank();
        });
        assertThat(Strength.OUT.unit(Basis.REO)).isEqualTo("REO t");
        assertThat(Strength.OUT.unit(Basis.USD)).isEqualTo("USD");
        assertThat(MetricCatalogue.get("hhi_suppliers").unit(Basis.USD)).isEqualTo("index");
    }

    @Test
    void scoresSayWhereTheyComeFrom() {
        assertThat(ImportShare.METRIC.compute(Networks.golden()))
                .contains(new Score("import_share", STAGE, YEAR, "CCC", "BBB", Basis.REO, 1.0));
        assertThat(Reciprocity.METRIC.compute(Networks.golden()))
                .containsExactly(new Score("reciprocity", STAGE, YEAR, null, null, Basis.REO, 6.0 / 9));
    }

    @Test
    void rowsAreSortedByCountryAndPartner() {
        TradeNetwork network = Networks.of(Networks.random(1, 20, 0.3));
        for (Metric metric : MetricCatalogue.all()) {
            List<Score> scores = metric.compute(network);
            Comparator<String> nullsFirst = Comparator.nullsFirst(Comparator.naturalOrder());
            assertThat(scores)
                    .as(metric.id())
                    .isSortedAccordingTo(
                            Comparator.comparing(Score::country, nullsFirst).thenComparing(Score::partner, nullsFirst));
        }
    }

    @Test
    void pairMetricsSpeakOfPairsThatTrade() {
        TradeNetwork golden = Networks.golden();
        assertThat(ImportShare.METRIC.compute(golden)).hasSize(9);
        assertThat(MarketShare.METRIC.compute(golden)).hasSize(9);
        // AAA–BBB, AAA–CCC, AAA–DDD, BBB–CCC, BBB–DDD and CCC–DDD, each from both ends
        assertThat(Interdependence.METRIC.compute(golden)).hasSize(12);
        assertThat(DyadReciprocity.METRIC.compute(golden)).hasSize(12);
    }

    @Test
    void aPairThatDoesNotTradeHasAShareOfZeroAndNoReciprocity() {
        TradeNetwork network = Networks.of(new double[][] {{0, 5, 0}, {0, 0, 5}, {0, 0, 0}});
        assertThat(ImportShare.of(network, "AAC", "AAA")).isZero();
        assertThat(MarketShare.of(network, "AAA", "AAC")).isZero();
        assertThat(ImportShare.of(network, "AAA", "AAC")).isNull();
        assertThat(DyadReciprocity.of(network, "AAA", "AAC")).isNull();
        assertThat(Interdependence.of(network, "AAA", "AAC")).isZero();
        assertThat(Interdependence.of(network, "AAA", "ZZZ")).isNull();
        assertThat(PageRank.of(network, "ZZZ")).isNull();
    }

    @Test
    void aScoreIsFiniteOrNull() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Score("pagerank", STAGE, YEAR, "USA", null, Basis.REO, value))
                    .withMessage("pagerank of magnet 2022 is " + value
                            + " for country USA, partner null: an undefined value is null");
        }
        assertThat(new Score("pagerank", STAGE, YEAR, "USA", null, Basis.REO, null).value())
                .isNull();
    }

    @Test
    void aScoreOfAPairNamesItsCountry() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Score("import_share", STAGE, YEAR, null, "CHN", Basis.REO, 0.5))
                .withMessage("import_share names the partner CHN of no country");
    }
}
