package org.lanthanet.metric.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.centrality.Betweenness;
import org.lanthanet.metric.centrality.CheiRank;
import org.lanthanet.metric.centrality.PageRank;
import org.lanthanet.metric.centrality.Strength;
import org.lanthanet.metric.concentration.Hhi;
import org.lanthanet.metric.dependence.ImportShare;
import org.lanthanet.metric.dependence.Interdependence;
import org.lanthanet.metric.dependence.MarketShare;
import org.lanthanet.metric.dependence.NetImportReliance;
import org.lanthanet.metric.dependence.NetTrade;
import org.lanthanet.metric.reciprocity.DyadReciprocity;
import org.lanthanet.metric.reciprocity.Reciprocity;
import org.lanthanet.metric.reciprocity.WeightedReciprocity;

/** Every metric there is, in the order in which reports list them. */
public final class MetricCatalogue {
    private static final List<Metric> ALL = List.of(
            Strength.OUT,
            Strength.IN,
            Strength.TOTAL,
            NetTrade.METRIC,
            NetImportReliance.METRIC,
            Hhi.SUPPLIERS,
            Hhi.MARKETS,
            Hhi.PRODUCTION,
            ImportShare.METRIC,
            MarketShare.METRIC,
            Interdependence.SHARE,
            Interdependence.SALIENCE,
            Interdependence.SYMMETRY,
            Interdependence.METRIC,
            DyadReciprocity.METRIC,
            Reciprocity.METRIC,
            Reciprocity.RHO,
            WeightedReciprocity.METRIC,
            WeightedReciprocity.RHO,
            Betweenness.METRIC,
            PageRank.METRIC,
            CheiRank.METRIC);

    private MetricCatalogue() {}

    /** All metrics. */
    public static List<Metric> all() {
        return ALL;
    }

    /** The metric with this id. */
    public static Optional<Metric> find(String id) {
        return ALL.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /**
     * The metric with this id.
     *
     * @throws IllegalArgumentException if there is none; the message lists the ids there are
     */
    public static Metric get(String id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("unknown metric '" + id + "': use one of " + ids()));
    }

    /** All ids, comma separated, in order. */
    public static String ids() {
        return ALL.stream().map(Metric::id).collect(Collectors.joining(", "));
    }
}
