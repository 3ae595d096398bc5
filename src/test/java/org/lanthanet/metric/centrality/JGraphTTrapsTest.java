package org.lanthanet.metric.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClosenessCentrality;
import org.jgrapht.alg.scoring.EigenvectorCentrality;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.graph.AsUndirectedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.metric.Score;
import org.lanthanet.network.Networks;
import org.lanthanet.network.TradeNetwork;

/**
 * What JGraphT 1.5.3 does where a trade network would come to harm, and that our measures do not. A test that fails in its
 * first half says that JGraphT has changed.
 */
class JGraphTTrapsTest {
    private static final double[][] RING = {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}};
    private static final double[][] RING_AND_ISOLATE = {{0, 1, 0, 0}, {0, 0, 1, 0}, {1, 0, 0, 0}, {0, 0, 0, 0}};

    @Test
    void oneIsolatedCountryMakesEveryClosenessZeroAndLeavesHarmonicCentralityAsItIs() {
        assertThat(new ClosenessCentrality<>(Graphs.distances(RING)).getScores().values())
                .allSatisfy(c -> assertThat(c).isPositive());
        assertThat(new ClosenessCentrality<>(Graphs.distances(RING_AND_ISOLATE))
                        .getScores()
                        .values())
                .containsOnly(0.0);

        Map<String, Double> with = Harmonic.out(Networks.of(RING_AND_ISOLATE));
        assertThat(with).containsAllEntriesOf(Harmonic.out(Networks.of(RING)));
        assertThat(with.get("AAA")).isEqualTo(1.5);
        assertThat(with.get("AAD")).isZero();
    }

    @Test
    void harmonicCentralityFollowsExportsOnly() {
        double[][] one = {{0, 2}, {0, 0}};
        Map<String, Double> theirs = new HarmonicCentrality<>(Graphs.distances(one), false, false).getScores();
        assertThat(theirs).containsEntry("AAA", 2.0).containsEntry("AAB", 0.0);

        assertThat(Harmonic.out(Networks.of(one))).isEqualTo(theirs);
        assertThat(Harmonic.in(Networks.of(one))).containsEntry("AAA", 0.0).containsEntry("AAB", 2.0);
    }

    @Test
    void anAcyclicNetworkHasNaNForAnEigenvectorAndNoneHere() {
        double[][] chain = {{0, 5, 0}, {0, 0, 5}, {0, 0, 0}};
        assertThat(new EigenvectorCentrality<>(Graphs.weights(chain))
                        .getScores()
                        .values())
                .allSatisfy(x -> assertThat(x).isNaN());

        assertThat(Eigenvector.METRIC.compute(Networks.of(chain)))
                .allSatisfy(score -> assertThat(score.value()).isNull())
                .extracting(Score::why)
                .containsOnly("undefined: acyclic");
    }

    @Test
    void anExporterOfAZeroFlowAloneHasARankOfNaNAndHereItIsNoExporter() {
        Graph<String, DefaultWeightedEdge> graph = Graphs.weights(new double[][] {{0, 9, 0}, {0, 0, 2}, {2, 0, 0}});
        graph.setEdgeWeight("AAA", "AAB", 0);
        assertThat(new org.jgrapht.alg.scoring.PageRank<>(graph).getScores()).containsEntry("AAB", Double.NaN);

        TradeNetwork network = Networks.network(
                List.of(),
                List.of(
                        Networks.flow("AAA", "AAB", 0.0),
                        Networks.flow("AAB", "AAC", 2.0),
                        Networks.flow("AAC", "AAA", 2.0)),
                Map.of());
        assertThat(network.hasEdge("AAA", "AAB")).isFalse();
        assertThat(PageRank.of(network)).isEqualTo(PageRank.of(Networks.of(new double[][] {
            {0, 0, 0}, {0, 0, 2}, {2, 0, 0}
        })));
        assertThat(PageRank.of(network).values().stream().mapToDouble(r -> r).sum())
                .isCloseTo(1, offset(1e-12));
    }

    @Test
    void theDefaultToleranceOfPageRankSpoilsTheFifthDigit() {
        Graph<String, DefaultWeightedEdge> graph = Graphs.weights(Networks.GOLDEN);
        // of BBB, which is AAB here
        double exact = 0.426885130931;
        assertThat(new org.jgrapht.alg.scoring.PageRank<>(graph).getVertexScore("AAB"))
                .isNotCloseTo(exact, offset(1e-5))
                .isCloseTo(exact, offset(1e-4));

        assertThat(PageRank.of(Networks.golden(), "BBB")).isCloseTo(exact, offset(1e-12));
        assertThat(new org.jgrapht.alg.scoring.PageRank<>(graph, PageRank.DAMPING, 1_000, 1e-14).getVertexScore("AAB"))
                .isCloseTo(exact, offset(1e-12));
    }

    @Test
    void exactTiesAreShared() {
        double[][] diamond = {{0, 1, 1, 0}, {0, 0, 0, 1}, {0, 0, 0, 1}, {0, 0, 0, 0}};
        Map<String, Double> theirs = new BetweennessCentrality<>(Graphs.distances(diamond)).getScores();
        assertThat(theirs).containsEntry("AAB", 0.5).containsEntry("AAC", 0.5);

        assertThat(Betweenness.of(Networks.of(diamond))).isEqualTo(theirs);
    }

    @ParameterizedTest(name = "unit {0}")
    @ValueSource(doubles = {1, 1_000, 1.0 / 3, 1e-6, 1e6})
    void tiesThatRoundingHidesAreSharedInEveryUnitHere(double unit) {
        // 0.1 + 0.2 and 0.3
        double[][] w = {{0, 10 * unit, unit / 0.3}, {0, 0, 5 * unit}, {0, 0, 0}};
        assertThat(Betweenness.of(Networks.of(w), "AAB")).as("unit %s", unit).isEqualTo(0.5);
    }

    @Test
    void tiesThatRoundingHidesAreLostOrFoundAsTheUnitHasIt() {
        double[][] lengths = {{0, 0.1, 0.3}, {0, 0, 0.2}, {0, 0, 0}};
        double[][] inThousandths = Matrices.each(lengths, x -> 1_000 * x);
        assertThat(new BetweennessCentrality<>(Graphs.weights(lengths)).getVertexScore("AAB"))
                .isZero();
        assertThat(new BetweennessCentrality<>(Graphs.weights(inThousandths)).getVertexScore("AAB"))
                .isEqualTo(0.5);
    }

    @Test
    void normalisedUndirectedBetweennessIsHalfOfWhatItShouldBeAndOursIsNotNormalised() {
        double[][] path = {{0, 1, 0}, {0, 0, 1}, {0, 0, 0}};
        Graph<String, DefaultWeightedEdge> undirected = new AsUndirectedGraph<>(Graphs.distances(path));
        // the one pair there is runs through AAB: 1 of 1
        assertThat(new BetweennessCentrality<>(undirected, true).getVertexScore("AAB"))
                .isEqualTo(0.5);

        assertThat(Betweenness.of(Networks.of(path), "AAB")).isEqualTo(1);
    }
}
