package org.lanthanet.metric.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanthanet.metric.Chain;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Score;
import org.lanthanet.metric.Selection;
import org.lanthanet.metric.centrality.Betweenness;
import org.lanthanet.metric.centrality.CheiRank;
import org.lanthanet.metric.centrality.PageRank;
import org.lanthanet.metric.concentration.Hhi;
import org.lanthanet.metric.dependence.ImportShare;
import org.lanthanet.metric.reciprocity.Reciprocity;
import org.lanthanet.metric.reciprocity.WeightedReciprocity;
import org.lanthanet.model.Basis;
import org.lanthanet.network.Networks;
import org.lanthanet.network.TradeNetwork;

class DegenerateNetworksTest {
    private static final Map<String, TradeNetwork> NETWORKS = networks();

    /** What there is none of in an empty network. */
    private static final Set<String> COUNTS =
            Set.of("trade_total", "traders", "links", "components_weak", "components_strong", "communities");

    static Stream<Arguments> everyMetricOnEveryNetwork() {
        return MetricCatalogue.all().stream()
                .flatMap(metric -> NETWORKS.entrySet().stream()
                        .map(e -> arguments(named(metric.id(), metric), named(e.getKey(), e.getValue()))));
    }

    @ParameterizedTest(name = "{0} of a network that is {1}")
    @MethodSource("everyMetricOnEveryNetwork")
    void isFiniteOrNullWithOneRowForEachSubject(Metric metric, TradeNetwork network) {
        // Score refuses NaN and infinity
        List<Score> scores = metric.compute(network);
        assertThat(scores).allSatisfy(s -> assertThat(s.why() == null).isEqualTo(s.value() != null));
        assertThat(metric.computeChain(Chain.of(List.of(network)), Selection.ALL))
                .allSatisfy(s -> assertThat(metric.spansStages()).isTrue());
        switch (metric.level()) {
            case NETWORK -> assertThat(scores).hasSize(1);
            case COUNTRY ->
                assertThat(scores).extracting(Score::country).containsExactlyElementsOf(network.countries());
            case PAIR ->
                assertThat(scores)
                        .doesNotHaveDuplicates()
                        .allSatisfy(s -> assertThat(s.partner()).isNotNull());
        }
    }

    @Test
    void anEmptyNetworkHasNoValuesButCounts() {
        assertThat(MetricCatalogue.all())
                .flatMap(m -> m.compute(NETWORKS.get("empty")))
                .allSatisfy(s -> assertThat(s.value())
                        .as(s.metric())
                        .isEqualTo(COUNTS.contains(s.metric()) ? Double.valueOf(0) : null));
    }

    @Test
    void aLoneCountryHoldsAllTheRankAndNoShares() {
        TradeNetwork network = NETWORKS.get("one isolated country");
        assertThat(PageRank.of(network, "AAA")).isEqualTo(1);
        assertThat(CheiRank.of(network, "AAA")).isEqualTo(1);
        assertThat(Betweenness.of(network, "AAA")).isZero();
        assertThat(Hhi.suppliers(network, "AAA")).isNull();
        assertThat(Reciprocity.of(network)).isNull();
        assertThat(WeightedReciprocity.rho(network)).isNull();
    }

    @Test
    void reciprocityAgainstChanceIsUndefinedInACompleteNetwork() {
        TradeNetwork network = NETWORKS.get("complete");
        assertThat(Reciprocity.of(network)).isEqualTo(1);
        assertThat(Reciprocity.rho(network)).isNull();
    }

    @Test
    void areasHaveSharesButNoCentrality() {
        TradeNetwork network = NETWORKS.get("with an area");
        assertThat(ImportShare.of(network, "AAC", "AAB")).isEqualTo(0.5);
        for (Metric metric : List.of(Betweenness.METRIC, PageRank.METRIC, CheiRank.METRIC)) {
            assertThat(metric.compute(network))
                    .filteredOn(s -> s.value() == null)
                    .extracting(Score::country)
                    .containsExactly("AAB");
        }
        // without the area no route from AAA to AAC runs through anybody
        assertThat(Betweenness.of(network).values()).containsOnly(0.0);
    }

    private static Map<String, TradeNetwork> networks() {
        Map<String, TradeNetwork> networks = new LinkedHashMap<>();
        networks.put("empty", matrix(0, (i, j) -> 0));
        networks.put("one isolated country", matrix(1, (i, j) -> 0));
        networks.put("all isolated", matrix(6, (i, j) -> 0));
        networks.put("one link", matrix(2, (i, j) -> i < j ? 7 : 0));
        networks.put("one link and isolated countries", matrix(5, (i, j) -> i == 1 && j == 3 ? 7 : 0));
        networks.put("one balanced pair", matrix(2, (i, j) -> 7));
        networks.put("one unbalanced pair", matrix(2, (i, j) -> 3 + 4 * i));
        networks.put("complete", matrix(6, (i, j) -> 1 + i * 6 + j));
        networks.put("complete and uniform", matrix(6, (i, j) -> 5));
        networks.put("a star of exports", matrix(6, (i, j) -> i == 0 ? j : 0));
        networks.put("a star of imports", matrix(6, (i, j) -> j == 0 ? i : 0));
        networks.put("a star both ways", matrix(6, (i, j) -> i == 0 ? j : j == 0 ? 2 * i : 0));
        networks.put(
                "a star and one small link", matrix(6, (i, j) -> i == 0 || j == 0 ? 1_000_000 : i * j == 2 ? 1 : 0));
        networks.put("bipartite", matrix(6, (i, j) -> i < 3 && j >= 3 ? 1 + i + j : 0));
        networks.put("an acyclic chain", matrix(6, (i, j) -> j == i + 1 ? 1 + i : 0));
        networks.put("a ring", matrix(6, (i, j) -> j == (i + 1) % 6 ? 4 : 0));
        networks.put("two islands", matrix(6, (i, j) -> i / 3 == j / 3 ? 1 + i : 0));
        networks.put("of extreme weights", extreme());
        networks.put("with an area", withArea());
        networks.put("in dollars", inDollars());
        return networks;
    }

    private static TradeNetwork matrix(int n, IntBinaryOperator weight) {
        double[][] w = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                w[i][j] = i == j ? 0 : weight.applyAsInt(i, j);
            }
        }
        return Networks.of(w);
    }

    private static TradeNetwork extreme() {
        return Networks.of(
                new double[][] {{0, 1e-9, 1e15, 0}, {1e9, 0, 1e-15, 0}, {1e15, 1e-6, 0, 1e12}, {0, 1, 0, 0}});
    }

    private static TradeNetwork withArea() {
        List<String> codes = Networks.codes(3);
        return TradeNetwork.of(
                Networks.STAGE,
                Networks.YEAR,
                Basis.REO,
                Networks.flows(codes, new double[][] {{0, 9, 2}, {0, 0, 2}, {0, 0, 0}}),
                Map.of(),
                Set.of("AAB"));
    }

    private static TradeNetwork inDollars() {
        return TradeNetwork.of(
                Networks.STAGE,
                Networks.YEAR,
                Basis.USD,
                Networks.flows(Networks.GOLDEN_CODES, Networks.GOLDEN),
                Map.of("AAA", 5.0),
                Set.of());
    }
}
