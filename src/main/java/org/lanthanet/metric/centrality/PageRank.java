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
    public static final double TOLERANCE = 1e-14;

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

    /**
     * PageRank of each country; they sum to 1. Swept in place, each value from the newest of the others (Gauss and Seidel), and
     * brought back to a sum of one after every sweep.
     */
    static double[] of(LinkArrays network) {
        int n = network.size();
        LinkArrays arriving = network.reversed();
        int[] starts = arriving.starts();
        int[] sources = arriving.targets();
        double[] parts = new double[network.links()];
        for (int link = 0; link < parts.length; link++) {
            parts[link] = DAMPING * arriving.weights()[link] / network.outStrengths()[sources[link]];
        }
        double[] rank = new double[n];
        Arrays.fill(rank, 1.0 / n);
        double change = 1;
        for (int round = 0; round < MAX_ITERATIONS && change >= TOLERANCE; round++) {
            double everywhere = (1 - DAMPING + DAMPING * dangling(network, rank)) / n;
            change = 0;
            double sum = 0;
            for (int j = 0; j < n; j++) {
                double value = everywhere;
                for (int link = starts[j]; link < starts[j + 1]; link++) {
                    value += rank[sources[link]] * parts[link];
                }
                change += Math.abs(value - rank[j]);
                rank[j] = value;
                sum += value;
            }
            for (int j = 0; j < n; j++) {
                rank[j] /= sum;
            }
        }
        return rank;
    }

    /** What those hold together who export nothing. */
    private static double dangling(LinkArrays network, double[] rank) {
        double sum = 0;
        for (int i = 0; i < rank.length; i++) {
            sum += network.outDegree(i) == 0 ? rank[i] : 0;
        }
        return sum;
    }
}
