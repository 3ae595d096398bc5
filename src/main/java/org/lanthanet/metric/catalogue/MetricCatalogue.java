package org.lanthanet.metric.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.centrality.Betweenness;
import org.lanthanet.metric.centrality.CheiRank;
import org.lanthanet.metric.centrality.Clustering;
import org.lanthanet.metric.centrality.CoreNumber;
import org.lanthanet.metric.centrality.Degree;
import org.lanthanet.metric.centrality.Efficiency;
import org.lanthanet.metric.centrality.Eigenvector;
import org.lanthanet.metric.centrality.Harmonic;
import org.lanthanet.metric.centrality.Hits;
import org.lanthanet.metric.centrality.PageRank;
import org.lanthanet.metric.centrality.Strength;
import org.lanthanet.metric.concentration.ConcentrationRatio;
import org.lanthanet.metric.concentration.EffectiveNumber;
import org.lanthanet.metric.concentration.Gini;
import org.lanthanet.metric.concentration.Hhi;
import org.lanthanet.metric.concentration.NormalisedHhi;
import org.lanthanet.metric.concentration.Shannon;
import org.lanthanet.metric.concentration.Theil;
import org.lanthanet.metric.dependence.Asymmetry;
import org.lanthanet.metric.dependence.Complementarity;
import org.lanthanet.metric.dependence.DisposalShare;
import org.lanthanet.metric.dependence.Exposure;
import org.lanthanet.metric.dependence.ImportShare;
import org.lanthanet.metric.dependence.Interdependence;
import org.lanthanet.metric.dependence.MarketShare;
import org.lanthanet.metric.dependence.NetImportReliance;
import org.lanthanet.metric.dependence.NetTrade;
import org.lanthanet.metric.dependence.SupplyShare;
import org.lanthanet.metric.preference.MutualInformation;
import org.lanthanet.metric.preference.Similarity;
import org.lanthanet.metric.preference.TradeIntensity;
import org.lanthanet.metric.reciprocity.DyadReciprocity;
import org.lanthanet.metric.reciprocity.Reciprocity;
import org.lanthanet.metric.reciprocity.WeightedReciprocity;
import org.lanthanet.metric.structure.Assortativity;
import org.lanthanet.metric.structure.Communities;
import org.lanthanet.metric.structure.Components;
import org.lanthanet.metric.structure.Disparity;
import org.lanthanet.metric.structure.Size;

/** Every metric there is, in the order in which reports list them. */
public final class MetricCatalogue {
    private static final List<Metric> ALL = Stream.of(
                    List.of(Size.TRADE, Size.TOTAL, Strength.OUT, Strength.IN, Strength.TOTAL, NetTrade.METRIC),
                    Hhi.METRICS,
                    EffectiveNumber.METRICS,
                    NormalisedHhi.METRICS,
                    ConcentrationRatio.METRICS,
                    Shannon.METRICS,
                    Theil.METRICS,
                    Gini.METRICS,
                    List.of(
                            ImportShare.METRIC,
                            SupplyShare.METRIC,
                            MarketShare.METRIC,
                            DisposalShare.METRIC,
                            Asymmetry.METRIC,
                            NetImportReliance.METRIC,
                            Interdependence.SHARE,
                            Interdependence.SALIENCE,
                            Interdependence.SYMMETRY,
                            Interdependence.METRIC,
                            Exposure.METRIC,
                            Exposure.INTERDEPENDENCE,
                            Exposure.ASYMMETRY,
                            Exposure.SUPPLY,
                            Exposure.SUPPLY_INTERDEPENDENCE,
                            Exposure.SUPPLY_ASYMMETRY,
                            Complementarity.METRIC,
                            MutualInformation.PMI,
                            MutualInformation.NPMI,
                            TradeIntensity.METRIC,
                            Similarity.IMPORTS,
                            Similarity.EXPORTS,
                            DyadReciprocity.METRIC,
                            Reciprocity.METRIC,
                            Reciprocity.RHO,
                            WeightedReciprocity.METRIC,
                            WeightedReciprocity.RHO,
                            Degree.OUT,
                            Degree.IN,
                            Degree.TOTAL,
                            Betweenness.METRIC,
                            Harmonic.OUT,
                            Harmonic.IN,
                            PageRank.METRIC,
                            CheiRank.METRIC,
                            Hits.HUB,
                            Hits.AUTHORITY,
                            Eigenvector.METRIC,
                            CoreNumber.METRIC,
                            Clustering.BINARY,
                            Clustering.WEIGHTED,
                            Size.TRADERS,
                            Size.LINKS,
                            Size.DENSITY,
                            Components.WEAK,
                            Components.STRONG,
                            Components.LARGEST_WEAK,
                            Components.LARGEST_STRONG,
                            Clustering.MEAN,
                            Clustering.WEIGHTED_MEAN,
                            Efficiency.HOPS,
                            Efficiency.WEIGHTED,
                            Assortativity.DEGREE,
                            Assortativity.STRENGTH,
                            Communities.MODULARITY,
                            Communities.NUMBER,
                            Communities.COMMUNITY,
                            Communities.TOGETHER,
                            Disparity.OUT,
                            Disparity.IN,
                            Disparity.LINK,
                            Disparity.BACKBONE_LINKS,
                            Disparity.BACKBONE_TRADE))
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Metric> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Metric::id, Function.identity()));

    private MetricCatalogue() {}

    /** All metrics. */
    public static List<Metric> all() {
        return ALL;
    }

    /** The metric with this id. */
    public static Optional<Metric> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /**
     * The metric with this id.
     *
     * @throws IllegalArgumentException if there is none; the message names those that look like it
     */
    public static Metric get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "unknown metric '" + id + "'" + suggestion(id) + "; 'lanthanet metrics --list' shows all"));
    }

    private static String suggestion(String id) {
        String like = ALL.stream()
                .map(Metric::id)
                .filter(known -> known.contains(id) || id.contains(known))
                .limit(6)
                .collect(Collectors.joining(", "));
        return like.isEmpty() ? "" : ": did you mean " + like + "?";
    }
}
