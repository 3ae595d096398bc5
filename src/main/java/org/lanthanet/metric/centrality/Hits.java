package org.lanthanet.metric.centrality;

import java.util.Arrays;
import java.util.Map;
import org.lanthanet.metric.Analysis;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.network.LinkArrays;
import org.lanthanet.network.TradeNetwork;

/**
 * Hubs and authorities: a hub h sells to good authorities, an authority a buys from good hubs, h = W a / |W a| and
 * a = Wᵀ h / |Wᵀ h|, the first pair of singular vectors of the weights; each of length one, Σ h² = Σ a² = 1.
 *
 * <p>Weights are strengths. Unit: index. Range: 0 to 1. Not defined without links, and where two separate parts of the
 * network are equally strong, so that there is no first pair: iterated from a country's exports and imports until the error
 * is below {@value #TOLERANCE}, for {@value #MAX_ITERATIONS} rounds at most. Areas are left out and have no value. JGraphT
 * has no such measure.
 *
 * <p>[1] J. M. Kleinberg, Authoritative sources in a hyperlinked environment, Journal of the ACM 46(5), 604–632, 1999.
 */
public final class Hits {
    /** Error of a value below which the iteration stops. */
    public static final double TOLERANCE = 1e-12;

    /** Rounds after which the values count as undefined. */
    public static final int MAX_ITERATIONS = 20_000;

    private static final Analysis.Part<Hits> PART = new Analysis.Part<>(analysis -> new Hits(analysis.links()));

    private static final String REFERENCE =
            "J. M. Kleinberg, Authoritative sources in a hyperlinked environment, Journal of the ACM 46(5), 604–632, 1999";

    private static final String UNDEFINED =
            Countries.AREA + ", without links, or where two parts of the network are equally strong";

    /** Hubs as {@code hub}. */
    public static final Metric HUB = Measure.named(Family.CENTRALITY, "hub", "Seller to good buyers (HITS hub)")
            .formula("h = W a / |W a|")
            .terms("W the matrix of weights, a the authorities")
            .undefined(UNDEFINED)
            .reference(REFERENCE)
            .ofCountries(analysis -> Countries.map(analysis.links(), analysis.get(PART).hubs));

    /** Authorities as {@code authority}. */
    public static final Metric AUTHORITY = Measure.named(
                    Family.CENTRALITY, "authority", "Buyer from good sellers (HITS authority)")
            .formula("a = Wᵀ h / |Wᵀ h|")
            .terms("W the matrix of weights, h the hubs")
            .undefined(UNDEFINED)
            .reference(REFERENCE)
            .ofCountries(analysis -> Countries.map(analysis.links(), analysis.get(PART).authorities));

    private final double[] hubs;
    private final double[] authorities;

    private Hits(LinkArrays network) {
        int n = network.size();
        double[] h = new double[n];
        double[] a = network.inStrengths().clone();
        PowerIteration.Error error = new PowerIteration.Error();
        boolean converged = false;
        if (network.links() > 0) {
            PowerIteration.normalise(a);
            double[] before = new double[n];
            for (int round = 0; round < MAX_ITERATIONS && !converged; round++) {
                System.arraycopy(a, 0, before, 0, n);
                PowerIteration.multiply(network, a, h);
                PowerIteration.normalise(h);
                PowerIteration.multiply(network.reversed(), h, a);
                PowerIteration.normalise(a);
                converged = error.after(before, a) < TOLERANCE;
            }
        }
        if (!converged) {
            Arrays.fill(h, Double.NaN);
            Arrays.fill(a, Double.NaN);
        }
        hubs = h;
        authorities = a;
    }

    /** Hubs of every country but the areas; empty where they are not defined. */
    public static Map<String, Double> hubs(TradeNetwork network) {
        LinkArrays links = network.withoutAreas().arrays();
        return Countries.map(links, new Hits(links).hubs);
    }

    /** Authorities of every country but the areas; empty where they are not defined. */
    public static Map<String, Double> authorities(TradeNetwork network) {
        LinkArrays links = network.withoutAreas().arrays();
        return Countries.map(links, new Hits(links).authorities);
    }
}
