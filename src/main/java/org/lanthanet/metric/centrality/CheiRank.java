package org.lanthanet.metric.centrality;

import java.util.SortedMap;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.network.TradeNetwork;

/**
 * Prestige as an exporter: the {@link PageRank} of the network with every link turned round, so that a country ranks high
 * if those who export much buy from it.
 *
 * <p>Weights, unit, range, precision and undefined cases are those of {@link PageRank}.
 *
 * <p>[1] A. D. Chepelianskii, Towards physical laws for software architecture, arXiv:1003.5455, 2010. [2] L. Ermann, D. L.
 * Shepelyansky, Google matrix of the world trade network, Acta Physica Polonica A 120, A158–A171, 2011.
 */
public final class CheiRank {
    /** The metric {@code cheirank}. */
    public static final Metric METRIC =
            Measure.countries("cheirank", "Prestige as an exporter (CheiRank)", Measure.SHARE, CheiRank::of);

    private CheiRank() {}

    /** CheiRank of every country but the areas. */
    public static SortedMap<String, Double> of(TradeNetwork network) {
        return PageRank.of(new EdgeReversedGraph<>(network.withoutAreas().graph()));
    }

    /** CheiRank of one country; null if it is not in the network or is an area. */
    public static @Nullable Double of(TradeNetwork network, String country) {
        return of(network).get(country);
    }
}
