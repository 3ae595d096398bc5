package org.lanthanet.metric.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.lanthanet.metric.Score;
import org.lanthanet.metric.Values;
import org.lanthanet.metric.concentration.Hhi;
import org.lanthanet.metric.dependence.ImportShare;
import org.lanthanet.metric.dependence.Interdependence;
import org.lanthanet.metric.dependence.MarketShare;
import org.lanthanet.metric.dependence.NetImportReliance;
import org.lanthanet.metric.reciprocity.DyadReciprocity;
import org.lanthanet.metric.reciprocity.Reciprocity;
import org.lanthanet.metric.reciprocity.WeightedConfigurationModel;
import org.lanthanet.metric.reciprocity.WeightedReciprocity;
import org.lanthanet.network.Networks;
import org.lanthanet.network.TradeNetwork;

/** Expected values were computed independently with NumPy from the same matrix. */
class GoldenNetworkTest {
    private static final Offset<Double> EXACT = within(1e-6);

    private final TradeNetwork network = Networks.golden();

    @Test
    void strengths() {
        assertCountries("strength_out", 42, 60, 10, 8);
        assertCountries("strength_in", 11, 53, 30, 26);
        assertCountries("strength_total", 53, 113, 40, 34);
        assertCountries("net_trade", 31, 7, -20, -18);
    }

    @Test
    void concentrationOfSuppliersAndMarkets() {
        assertCountries("hhi_suppliers", 0.834711, 0.601282, 1, 0.621302);
        assertCountries("hhi_markets", 0.909297, 0.388889, 0.42, 1);
    }

    @Test
    void concentrationOfProduction() {
        // (45² + 100² + 0² + 15²) / 160²
        assertThat(Hhi.production(network)).isCloseTo(12_250.0 / 25_600, EXACT);
    }

    @Test
    void reciprocity() {
        assertThat(Reciprocity.of(network)).isCloseTo(0.666667, EXACT);
        assertThat(Reciprocity.rho(network)).isCloseTo(-0.333333, EXACT);
    }

    @Test
    void weightedReciprocity() {
        assertThat(WeightedReciprocity.of(network)).isCloseTo(46.0 / 120, within(1e-15));
        assertThat(WeightedReciprocity.of(network)).isCloseTo(0.383333, EXACT);
        WeightedConfigurationModel model = WeightedConfigurationModel.of(network);
        assertThat(model.expected("AAA", "BBB")).isCloseTo(39.362149, EXACT);
        assertThat(model.expected("BBB", "CCC")).isCloseTo(27.564799, EXACT);
        assertThat(model.expected("DDD", "BBB")).isCloseTo(5.864769, EXACT);
        assertThat(WeightedReciprocity.expected(network)).isCloseTo(0.329239, EXACT);
        assertThat(WeightedReciprocity.rho(network)).isCloseTo(0.080646, EXACT);
    }

    @Test
    void reciprocityOfADyad() {
        assertThat(DyadReciprocity.of(network, "AAA", "BBB")).isCloseTo(0.4, EXACT);
        assertThat(DyadReciprocity.of(network, "BBB", "AAA")).isCloseTo(0.4, EXACT);
    }

    @Test
    void interdependence() {
        assertThat(Interdependence.share(network, "AAA", "BBB")).isCloseTo(0.943396, EXACT);
        assertThat(Interdependence.share(network, "BBB", "AAA")).isCloseTo(0.442478, EXACT);
        assertThat(Interdependence.salience(network, "AAA", "BBB")).isCloseTo(0.646090, EXACT);
        assertThat(Interdependence.symmetry(network, "AAA", "BBB")).isCloseTo(0.499082, EXACT);
        assertThat(Interdependence.of(network, "AAA", "BBB")).isCloseTo(0.322452, EXACT);
        assertThat(Interdependence.of(network, "AAA", "CCC")).isCloseTo(0.021585, EXACT);
        assertThat(Interdependence.of(network, "BBB", "CCC")).isCloseTo(0.226320, EXACT);
    }

    @Test
    void pageRankAndCheiRank() {
        assertCountries("pagerank", 0.116584, 0.426885, 0.218926, 0.237605);
        assertCountries("cheirank", 0.335995, 0.455523, 0.112538, 0.095944);
    }

    @Test
    void dependenceOfABuyerAndOfASeller() {
        assertThat(ImportShare.of(network, "BBB", "AAA")).isCloseTo(40.0 / 53, EXACT);
        assertThat(MarketShare.of(network, "AAA", "BBB")).isCloseTo(40.0 / 42, EXACT);
    }

    @Test
    void netImportReliance() {
        assertThat(NetImportReliance.of(network, "AAA").kind()).isEqualTo(NetImportReliance.Kind.NET_EXPORTER);
        assertThat(NetImportReliance.of(network, "CCC").share()).isEqualTo(1);
        assertThat(NetImportReliance.of(network, "DDD").share()).isCloseTo(18.0 / 33, EXACT);
    }

    @Test
    void size() {
        assertNetwork("trade_total", 120);
        assertNetwork("links", 9);
        assertNetwork("traders", 4);
        assertNetwork("density", 0.75);
    }

    @Test
    void hubsAndAuthorities() {
        assertCountries("hub", 0.958339, 0.165929, 0.133546, 0.190313);
        assertCountries("authority", 0.043439, 0.981848, 0.120609, 0.139788);
    }

    @Test
    void pointwiseMutualInformation() {
        assertPair("pmi", "AAA", "BBB", 0.768410);
        assertPair("pmi", "AAA", "DDD", -1.515127);
        assertPair("pmi", "BBB", "AAA", 0.597837);
        assertPair("pmi", "BBB", "CCC", 0.693147);
        assertPair("pmi", "BBB", "DDD", 0.430783);
        assertPair("pmi", "CCC", "AAA", 0.087011);
        assertPair("pmi", "CCC", "BBB", 0.124053);
        assertPair("pmi", "CCC", "DDD", 0.613104);
        assertPair("pmi", "DDD", "BBB", 0.817200);
        assertPair("npmi", "AAA", "BBB", 0.699437);
        assertPair("npmi", "BBB", "CCC", 0.5);
        assertPair("npmi", "DDD", "BBB", 0.301767);
    }

    @Test
    void disparity() {
        assertPair("disparity_out", "AAA", "BBB", 0.047619);
        assertPair("disparity_out", "AAA", "DDD", 0.952381);
        assertPair("disparity_out", "BBB", "AAA", 0.694444);
        assertPair("disparity_out", "BBB", "CCC", 0.25);
        assertPair("disparity_out", "BBB", "DDD", 0.444444);
        assertPair("disparity_out", "CCC", "AAA", 0.81);
        assertPair("disparity_out", "CCC", "BBB", 0.25);
        assertPair("disparity_out", "CCC", "DDD", 0.36);
        assertPair("disparity_in", "AAA", "BBB", 0.060164);
        assertPair("disparity_in", "DDD", "BBB", 0.720897);
        assertPair("disparity_in", "CCC", "BBB", 0.820221);
        assertPair("disparity_in", "BBB", "AAA", 0.090909);
        assertPair("disparity_in", "CCC", "AAA", 0.909091);
        assertPair("disparity_in", "AAA", "DDD", 0.852071);
        assertPair("disparity_in", "BBB", "DDD", 0.053254);
        assertPair("disparity_in", "CCC", "DDD", 0.715976);
        // one market only, and one supplier only
        assertThat(Values.of("disparity_out", network, "DDD", "BBB")).isNull();
        assertThat(Values.of("disparity_in", network, "BBB", "CCC")).isNull();
        assertPair("disparity", "AAA", "BBB", 0.047619);
        assertPair("disparity", "BBB", "CCC", 0.25);
        // A → B alone is below 0.05
        assertNetwork("backbone_links", 1 / 9.0);
        assertNetwork("backbone_trade", 40 / 120.0);
    }

    private void assertNetwork(String metric, double expected) {
        assertThat(Values.of(metric, network)).as(metric).isCloseTo(expected, EXACT);
    }

    private void assertPair(String metric, String country, String partner, double expected) {
        assertThat(Values.of(metric, network, country, partner))
                .as("%s of %s and %s", metric, country, partner)
                .isCloseTo(expected, EXACT);
    }

    private void assertCountries(String metric, double... expected) {
        List<Score> scores = MetricCatalogue.get(metric).compute(network);
        assertThat(scores).extracting(Score::country).containsExactlyElementsOf(Networks.GOLDEN_CODES);
        for (int i = 0; i < expected.length; i++) {
            assertThat(scores.get(i).value())
                    .as("%s of %s", metric, scores.get(i).country())
                    .isCloseTo(expected[i], EXACT);
        }
    }
}
