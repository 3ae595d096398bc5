package org.lanthanet.metric.reciprocity;

import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Weight;
import org.lanthanet.network.LinkArrays;
import org.lanthanet.network.TradeNetwork;

/**
 * Share of links that are returned, r = L↔ / L, where L↔ counts the links i → j for which j → i exists too; and the same
 * set against chance, ρ = (r − ā) / (1 − ā) with ā = L / (N (N − 1)), N counting isolated countries, as what a random network would have.
 *
 * <p>Weights do not matter beyond being above zero. Unit: share for r, index for ρ. Range: 0 to 1 for r; up to 1 for ρ,
 * above 0 where links are returned more often than by chance. Neither is defined without links, nor ρ in a complete
 * network. Areas count, and so do isolated countries in N.
 *
 * <p>[1] D. Garlaschelli, M. I. Loffredo, Patterns of link reciprocity in directed networks, Physical Review Letters 93,
 * 268701, 2004.
 */
public final class Reciprocity {
    /** r as {@code reciprocity}. */
    public static final Metric METRIC = Measure.named(
                    Family.RECIPROCITY, "reciprocity", "Share of links that are returned")
            .in(Measure.SHARE)
            .weight(Weight.NONE)
            .formula("r = L↔ / L")
            .terms("L↔ the links i → j for which j → i exists too")
            .undefined("without links")
            .reference(
                    "D. Garlaschelli, M. I. Loffredo, Patterns of link reciprocity in directed networks, Physical Review Letters 93, 268701, 2004")
            .ofNetwork(Reciprocity::of);

    /** ρ as {@code reciprocity_rho}. */
    public static final Metric RHO = Measure.named(
                    Family.RECIPROCITY, "reciprocity_rho", "Reciprocity against chance (ρ)")
            .weight(Weight.NONE)
            .formula("ρ = (r − ā) / (1 − ā)")
            .terms("r the reciprocity, ā = L / (N (N − 1)), countries that do not trade included")
            .range("up to 1; above 0 where links are returned more often than by chance")
            .undefined("without links, and in a complete network")
            .reference(
                    "D. Garlaschelli, M. I. Loffredo, Patterns of link reciprocity in directed networks, Physical Review Letters 93, 268701, 2004")
            .ofNetwork(Reciprocity::rho);

    private Reciprocity() {}

    /** r; null without links. */
    public static @Nullable Double of(TradeNetwork network) {
        return network.links() == 0 ? null : Double.valueOf(of(network.arrays()));
    }

    /** r; NaN without links. */
    public static double of(LinkArrays network) {
        long[] returned = {0};
        Returned.forEach(network, (there, back) -> returned[0]++);
        return (double) returned[0] / network.links();
    }

    /** ρ; null without links and in a complete network. */
    public static @Nullable Double rho(TradeNetwork network) {
        Double r = of(network);
        long n = network.countries().size();
        if (r == null || network.links() == n * (n - 1)) {
            return null;
        }
        double density = (double) network.links() / (n * (n - 1));
        return (r - density) / (1 - density);
    }
}
