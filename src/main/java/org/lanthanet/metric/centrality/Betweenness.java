package org.lanthanet.metric.centrality;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Analysis;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Weight;
import org.lanthanet.network.TradeNetwork;

/**
 * How much of the others' shortest trade routes run through a country: Σ_{s≠v≠t} σ_st(v) / σ_st, where σ_st counts the
 * shortest directed paths from s to t and σ_st(v) those through v [1, 2].
 *
 * <p>A link is as long as 1 / w_ij: weights become distances, and much trade is a short way [3]. Paths count as equally
 * short if their lengths differ by no more than {@value #TIE} of themselves, so that the unit of the weights does not
 * decide. Unit: pairs of countries. Range: 0 to (N − 1)(N − 2); not normalised. Areas are left out and have no value; an
 * isolated country has 0.
 *
 * <p>Running time O(N L + N² log N).
 *
 * <p>[1] L. C. Freeman, A set of measures of centrality based on betweenness, Sociometry 40(1), 35–41, 1977. [2] U.
 * Brandes, A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25(2), 163–177, 2001. [3] T.
 * Opsahl, F. Agneessens, J. Skvoretz, Node centrality in weighted networks, Social Networks 32(3), 245–251, 2010.
 */
public final class Betweenness {
    /** Part of a length by which two paths may differ and still be equally short. */
    public static final double TIE = 1e-12;

    /** The metric {@code betweenness}. */
    public static final Metric METRIC = Measure.named(Family.CENTRALITY, "betweenness", "Betweenness on distances 1/w")
            .in(Measure.unit("pairs"))
            .weight(Weight.DISTANCE)
            .formula("Σ_{s≠v≠t} σ_st(v) / σ_st")
            .terms("σ_st the shortest directed paths from s to t, σ_st(v) those through the country")
            .range("0 to (N − 1)(N − 2)")
            .undefined(Countries.AREA)
            .reference(
                    "U. Brandes, A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25(2),"
                            + " 163–177, 2001")
            .ofCountries(Betweenness::of);

    private Betweenness() {}

    /** Betweenness of every country but the areas. */
    public static SortedMap<String, Double> of(TradeNetwork network) {
        return of(new Analysis(network));
    }

    /** Betweenness of one country; null if it is not in the network or is an area. */
    public static @Nullable Double of(TradeNetwork network, String country) {
        return of(network).get(country);
    }

    private static SortedMap<String, Double> of(Analysis analysis) {
        return Countries.map(
                analysis.links(), analysis.get(ShortestPaths.WEIGHTED).betweenness());
    }
}
