package org.lanthanet.metric.centrality;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.network.TradeNetwork;

/**
 * Prestige as an importer: the share of time a walker spends at a country who follows exports i → j with probability
 * w_ij / s_i^out, and with probability 1 − d, d = {@value #DAMPING}, or where nothing is exported, goes anywhere alike:
 * π_j = (1 − d) / N + d (Σ_i π_i w_ij / s_i^out + Σ_{i: s_i^out = 0} π_i / N).
 *
 * <p>Weights are strengths. Unit: share. Range: (1 − d) / N to 1; the values sum to 1. Iterated until no value changes by
 * {@value #TOLERANCE} or more, for {@value #MAX_ITERATIONS} rounds at most, far more than d needs. Areas are left out and
 * have no value.
 *
 * <p>[1] S. Brin, L. Page, The anatomy of a large-scale hypertextual Web search engine, Computer Networks 30, 107–117,
 * 1998.
 */
public final class PageRank {
    /** d, the probability of following a link. */
    public static final double DAMPING = 0.85;

    /** Change of a value below which the iteration stops. */
    public static final double TOLERANCE = 1e-12;

    /** Rounds after which the iteration stops in any case. */
    public static final int MAX_ITERATIONS = 1_000;

    /** The metric {@code pagerank}. */
    public static final Metric METRIC =
            Measure.countries("pagerank", "Prestige as an importer (PageRank)", Measure.SHARE, PageRank::of);

    private PageRank() {}

    /** PageRank of every country but the areas. */
    public static SortedMap<String, Double> of(TradeNetwork network) {
        return of(network.withoutAreas().graph());
    }

    /** PageRank of one country; null if it is not in the network or is an area. */
    public static @Nullable Double of(TradeNetwork network, String country) {
        return of(network).get(country);
    }

    static SortedMap<String, Double> of(Graph<String, DefaultWeightedEdge> graph) {
        return new TreeMap<>(
                new org.jgrapht.alg.scoring.PageRank<>(graph, DAMPING, MAX_ITERATIONS, TOLERANCE).getScores());
    }
}
