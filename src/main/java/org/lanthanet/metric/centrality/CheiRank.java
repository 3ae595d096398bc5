package org.lanthanet.metric.centrality;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.network.LinkArrays;
import org.lanthanet.network.TradeNetwork;

/**
 * Prestige as an exporter: the {@link PageRank} of the network with every link turned round, so that a country ranks high
 * if those who export much buy from it: π_j = (1 − d) / N + d (Σ_i π_i w_ji / s_i^in + Σ_{i: s_i^in = 0} π_i / N).
 *
 * <p>Weights are strengths. Unit: share. Range: (1 − d) / N to 1; the values sum to 1. Precision is that of
 * {@link PageRank}. Areas are left out and have no value.
 *
 * <p>[1] A. D. Chepelianskii, Towards physical laws for software architecture, arXiv:1003.5455, 2010. [2] L. Ermann, D. L.
 * Shepelyansky, Google matrix of the world trade network, Acta Physica Polonica A 120, A158–A171, 2011.
 */
public final class CheiRank {
    /** The metric {@code cheirank}. */
    public static final Metric METRIC = Measure.named(
                    Family.CENTRALITY, "cheirank", "Prestige as an exporter (CheiRank)")
            .in(Measure.SHARE)
            .formula("π_j = (1 − d) / N + d (Σ_i π_i w_ji / s_i^in + Σ_{i: s_i^in = 0} π_i / N)")
            .terms("d = 0.85; the values sum to 1")
            .range("(1 − d) / N to 1")
            .undefined(Countries.AREA)
            .reference(
                    "L. Ermann, D. L. Shepelyansky, Google matrix of the world trade network, Acta Physica Polonica A 120,"
                            + " A158–A171, 2011")
            .ofCountries(analysis -> of(analysis.network()));

    private CheiRank() {}

    /** CheiRank of every country but the areas. */
    public static SortedMap<String, Double> of(TradeNetwork network) {
        LinkArrays links = network.withoutAreas().arrays();
        return Countries.map(links, PageRank.of(links.reversed()));
    }

    /** CheiRank of one country; null if it is not in the network or is an area. */
    public static @Nullable Double of(TradeNetwork network, String country) {
        return of(network).get(country);
    }
}
