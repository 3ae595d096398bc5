package org.lanthanet.metric.centrality;

import java.util.Arrays;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.network.LinkArrays;
import org.lanthanet.network.TradeNetwork;

/**
 * Prestige as an importer: the share of time a walker spends at a country who follows exports i → j with probability
 * w_ij / s_i^out, and with probability 1 − d, d = {@value #DAMPING}, or where nothing is exported, goes anywhere alike:
 * π_j = (1 − d) / N + d (Σ_i π_i w_ij / s_i^out + Σ_{i: s_i^out = 0} π_i / N).
 *
 * <p>Weights are strengths. Unit: share. Range: (1 − d) / N to 1; the values sum to 1. Iterated until all values together
 * change by less than {@value #TOLERANCE}, for {@value #MAX_ITERATIONS} rounds at most, far more than d needs. Areas are
 * left out and have no value.
 *
 * <p>A fast replacement of JGraphT's algorithm, which it is tested against: it runs over {@link LinkArrays}.
 *
 * <p>[1] S. Brin, L. Page, The anatomy of a large-scale hypertextual Web search engine, Computer Networks 30, 107–117,
 * 1998.
 */
public final class PageRank {
    /** d, the probability of following a link. */
    public static final double DAMPING = 0.85;

    /** Change of all values together below which the iteration stops. */
    public static final double TOLERANCE = 1e-13;

    /** Rounds after which the iteration stops in any case. */
    public static final int MAX_ITERATIONS = 1_000;

    static final String FORMULA = "π_j = (1 − d) / N + d (Σ_i π_i w_ij / s_i^out + Σ_{i: s_i^out = 0} π_i / N)";

    /** The metric {@code pagerank}. */
    public static final Metric METRIC = Measure.named(
                    Family.CENTRALITY, "pagerank", "Prestige as an importer (PageRank)")
            .in(Measure.SHARE)
            .formula(FORMULA)
            .terms("d = 0.85; the values sum to 1")
            .range("(1 − d) / N to 1")
            .undefined(Countries.AREA)
            .reference(
                    "S. Brin, L. Page, The anatomy of a large-scale hypertextual Web search engine, Computer Networks 30,"
                            + " 107–117, 1998")
            .ofCountries(analysis -> of(analysis.network()));

    private PageRank() {}

    /** PageRank of every country but the areas. */
    public static SortedMap<String, Double> of(TradeNetwork network) {
        LinkArrays links = network.withoutAreas().arrays();
        return Countries.map(links, of(links));
    }

    /** PageRank of one country; null if it is not in the network or is an area. */
    public static @Nullable Double of(TradeNetwork network, String country) {
        return of(network).get(country);
    }

    /** PageRank of each country; they sum to 1. */
    static double[] of(LinkArrays network) {
        int n = network.size();
        LinkArrays arriving = network.reversed();
        int[] starts = arriving.starts();
        int[] sources = arriving.targets();
        double[] weights = arriving.weights();
        double[] exports = network.outStrengths();
        double[] rank = new double[n];
        double[] next = new double[n];
        // what a country hands on for every unit of weight
        double[] perWeight = new double[n];
        Arrays.fill(rank, 1.0 / n);
        double change = 1;
        for (int round = 0; round < MAX_ITERATIONS && change >= TOLERANCE; round++) {
            double dangling = 0;
            for (int i = 0; i < n; i++) {
                if (exports[i] > 0) {
                    perWeight[i] = rank[i] / exports[i];
                } else {
                    dangling += rank[i];
                }
            }
            double everywhere = (1 - DAMPING + DAMPING * dangling) / n;
            double sum = 0;
            for (int j = 0; j < n; j++) {
                double arrived = 0;
                for (int link = starts[j]; link < starts[j + 1]; link++) {
                    arrived += perWeight[sources[link]] * weights[link];
                }
                next[j] = everywhere + DAMPING * arrived;
                sum += next[j];
            }
            change = 0;
            for (int j = 0; j < n; j++) {
                next[j] /= sum;
                change += Math.abs(next[j] - rank[j]);
            }
            double[] old = rank;
            rank = next;
            next = old;
        }
        return rank;
    }
}
