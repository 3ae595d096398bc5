package org.lanthanet.metric.centrality;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
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
 * network are equally strong, so that there is no first pair: where the squares of the first two singular values differ by no
 * more than {@value #DISTINCT} of the first. Found by {@link Lanczos} to an error below {@value #TOLERANCE}, smaller values are
 * 0. Areas are left out and have no value. JGraphT has no such measure.
 *
 * <p>[1] J. M. Kleinberg, Authoritative sources in a hyperlinked environment, Journal of the ACM 46(5), 604–632, 1999.
 */
public final class Hits {
    /** Error of the values. */
    public static final double TOLERANCE = 1e-12;

    /** Part of the first squared singular value by which the second must differ from it. */
    public static final double DISTINCT = 1e-9;

    /** Value below which a part of the network that is not the strongest has vanished. */
    private static final double VANISHED = 1e-6;

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
        hubs = new double[network.size()];
        double[] vector =
                network.links() == 0 ? null : new Lanczos(network, TOLERANCE, DISTINCT).vector(network.inStrengths());
        if (vector != null) {
            PowerIteration.multiply(network, vector, hubs);
            finish(hubs);
            finish(vector);
        }
        if (vector != null && isOfOnePart(network, hubs)) {
            authorities = vector;
        } else {
            authorities = hubs.clone();
            Arrays.fill(hubs, Double.NaN);
            Arrays.fill(authorities, Double.NaN);
        }
    }

    /** To length one; what is smaller than the error is zero. */
    private static void finish(double[] values) {
        PowerIteration.normalise(values);
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] < TOLERANCE ? 0 : values[i];
        }
    }

    /** Whether all hubs are linked with the best by the buyers they share: the parts that are not are as strong as its own. */
    private static boolean isOfOnePart(LinkArrays network, double[] hubs) {
        int best = 0;
        for (int i = 1; i < hubs.length; i++) {
            best = hubs[i] > hubs[best] ? i : best;
        }
        BitSet sellers = new BitSet();
        BitSet buyers = new BitSet();
        Deque<Integer> next = new ArrayDeque<>(List.of(best));
        sellers.set(best);
        while (!next.isEmpty()) {
            int i = next.remove();
            for (int link = network.starts()[i]; link < network.starts()[i + 1]; link++) {
                int j = network.targets()[link];
                if (!buyers.get(j)) {
                    buyers.set(j);
                    LinkArrays back = network.reversed();
                    for (int other = back.starts()[j]; other < back.starts()[j + 1]; other++) {
                        int seller = back.targets()[other];
                        if (!sellers.get(seller)) {
                            sellers.set(seller);
                            next.add(seller);
                        }
                    }
                }
            }
        }
        for (int i = 0; i < hubs.length; i++) {
            if (hubs[i] > VANISHED && !sellers.get(i)) {
                return false;
            }
        }
        return true;
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
