package org.lanthanet.metric.centrality;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Weight;
import org.lanthanet.network.LinkArrays;
import org.lanthanet.network.TradeNetwork;

/**
 * How far a country's partners trade with each other: the directed triangles it is part of over those it could be part of,
 * C_i = ½ [(A + Aᵀ)³]_ii / (k_i (k_i − 1) − 2 k_i↔), with k_i its links in either direction and k_i↔ its partners in both;
 * and the same with every link counted as the cube root of its weight,
 * C_i^w = ½ [(Ŵ + Ŵᵀ)³]_ii / (k_i (k_i − 1) − 2 k_i↔), ŵ_ij = (w_ij / max w)^(1/3).
 *
 * <p>Weights are strengths; C leaves them aside. Unit: index. Range: 0 to 1; C^w is 1 only where all weights are the same.
 * Not defined for a country that could be part of no triangle. Areas are left out and have no value. The network's value is
 * the mean over the countries that have one: 1/n Σ_i C_i. JGraphT's measure knows neither directions nor weights.
 *
 * <p>[1] G. Fagiolo, Clustering in complex directed networks, Physical Review E 76, 026107, 2007.
 */
public final class Clustering {
    private static final String REFERENCE =
            "G. Fagiolo, Clustering in complex directed networks, Physical Review E 76, 026107, 2007";

    private static final String NO_TRIANGLE = "for a country that could be part of no triangle, and of an area";
    private static final String NO_TRIANGLES = "where no country could be part of a triangle";

    /** Weights left aside, as {@code clustering}. */
    public static final Metric BINARY = Measure.named(
                    Family.CENTRALITY, "clustering", "How far partners trade with each other")
            .weight(Weight.NONE)
            .formula("C_i = ½ [(A + Aᵀ)³]_ii / (k_i (k_i − 1) − 2 k_i↔)")
            .terms("k_i links in either direction, k_i↔ partners in both")
            .undefined(NO_TRIANGLE)
            .reference(REFERENCE)
            .ofCountries(analysis ->
                    Countries.map(analysis.links(), analysis.get(Triangles.PART).binary()));

    /** By weights, as {@code clustering_weighted}. */
    public static final Metric WEIGHTED = Measure.named(
                    Family.CENTRALITY, "clustering_weighted", "How far partners trade with each other, by weight")
            .formula("C_i^w = ½ [(Ŵ + Ŵᵀ)³]_ii / (k_i (k_i − 1) − 2 k_i↔)")
            .terms("ŵ_ij = (w_ij / max w)^(1/3)")
            .undefined(NO_TRIANGLE)
            .reference(REFERENCE)
            .ofCountries(analysis ->
                    Countries.map(analysis.links(), analysis.get(Triangles.PART).weighted()));

    /** Mean over countries, as {@code clustering_mean}. */
    public static final Metric MEAN = Measure.named(
                    Family.STRUCTURE, "clustering_mean", "Mean clustering of the countries")
            .weight(Weight.NONE)
            .formula("1/n Σ_i C_i")
            .terms("C_i the clustering of the n countries that have one")
            .undefined(NO_TRIANGLES)
            .reference(REFERENCE)
            .ofAnalysis(analysis ->
                    boxed(Triangles.mean(analysis.get(Triangles.PART).binary())));

    /** Weighted mean over countries, as {@code clustering_weighted_mean}. */
    public static final Metric WEIGHTED_MEAN = Measure.named(
                    Family.STRUCTURE, "clustering_weighted_mean", "Mean weighted clustering of the countries")
            .formula("1/n Σ_i C_i")
            .terms("C_i the weighted clustering of the n countries that have one")
            .undefined(NO_TRIANGLES)
            .reference(REFERENCE)
            .ofAnalysis(analysis ->
                    boxed(Triangles.mean(analysis.get(Triangles.PART).weighted())));

    private Clustering() {}

    /** Of every country that has one, weights left aside. */
    public static Map<String, Double> binary(TradeNetwork network) {
        LinkArrays links = network.withoutAreas().arrays();
        return Countries.map(links, new Triangles(links).binary());
    }

    /** The mean with weights left aside and that by weights; NaN where no country could be part of a triangle. */
    public record Means(double binary, double weighted) {
        /** Those of this network, from one search for triangles. */
        public static Means of(LinkArrays network) {
            Triangles triangles = new Triangles(network);
            return new Means(Triangles.mean(triangles.binary()), Triangles.mean(triangles.weighted()));
        }
    }

    private static @Nullable Double boxed(double value) {
        return Double.isNaN(value) ? null : Double.valueOf(value);
    }
}
