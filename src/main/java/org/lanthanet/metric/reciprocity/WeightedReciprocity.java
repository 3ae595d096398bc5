package org.lanthanet.metric.reciprocity;

import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.network.LinkArrays;
import org.lanthanet.network.TradeNetwork;

/**
 * Share of trade that is returned, r_w = Σ_ij min(w_ij, w_ji) / W; and the same set against what the sizes of the
 * countries bring about by themselves, ρ_w = (r_w − ⟨r_w⟩) / (1 − ⟨r_w⟩), where ⟨r_w⟩ = Σ_{i ≠ j} 1 / (a_i + b_j + a_j + b_i) / W is
 * the mean in the networks that keep every country's exports and imports on average ({@link WeightedConfigurationModel}).
 *
 * <p>Weights are strengths. Unit: share for r_w and ⟨r_w⟩, index for ρ_w. Range: 0 to 1 for r_w, 0 to 1/2 for ⟨r_w⟩, −1 to 1
 * for ρ_w, above 0 where more is returned than sizes explain. None is defined without trade. Areas count.
 *
 * <p>[1] T. Squartini, F. Picciolo, F. Ruzzenenti, D. Garlaschelli, Reciprocity of weighted networks, Scientific Reports
 * 3, 2729, 2013.
 */
public final class WeightedReciprocity {
    /** r_w as {@code weighted_reciprocity}. */
    public static final Metric METRIC = Measure.named(
                    Family.RECIPROCITY, "weighted_reciprocity", "Share of trade that is returned")
            .in(Measure.SHARE)
            .formula("r_w = Σ_ij min(w_ij, w_ji) / W")
            .undefined("without trade")
            .reference(
                    "T. Squartini, F. Picciolo, F. Ruzzenenti, D. Garlaschelli, Reciprocity of weighted networks, Scientific Reports 3, 2729, 2013")
            .ofNetwork(WeightedReciprocity::of);

    /** ρ_w as {@code weighted_reciprocity_rho}. */
    public static final Metric RHO = Measure.named(
                    Family.RECIPROCITY, "weighted_reciprocity_rho", "Weighted reciprocity against chance (ρ)")
            .formula("ρ_w = (r_w − ⟨r_w⟩) / (1 − ⟨r_w⟩)")
            .terms(
                    "⟨r_w⟩ = Σ_{i≠j} 1 / (a_i + b_j + a_j + b_i) / W, a and b such that ⟨w_ij⟩ = 1 / (a_i + b_j) sums to all exports"
                            + " and imports (the weighted configuration model)")
            .range("−1 to 1; above 0 where more is returned than sizes explain")
            .undefined("without trade")
            .reference(
                    "T. Squartini, F. Picciolo, F. Ruzzenenti, D. Garlaschelli, Reciprocity of weighted networks, Scientific Reports 3, 2729, 2013")
            .ofNetwork(WeightedReciprocity::rho);

    private WeightedReciprocity() {}

    /** r_w; null without trade. */
    public static @Nullable Double of(TradeNetwork network) {
        return network.links() == 0 ? null : Double.valueOf(of(network.arrays()));
    }

    /** r_w; NaN without trade. */
    public static double of(LinkArrays network) {
        double[] returned = {0};
        Returned.forEach(network, (there, back) -> returned[0] += Math.min(there, back));
        return returned[0] / network.total();
    }

    /** ⟨r_w⟩; null without trade. */
    public static @Nullable Double expected(TradeNetwork network) {
        if (network.links() == 0) {
            return null;
        }
        return WeightedConfigurationModel.of(network).reciprocated() / network.total();
    }

    /** ρ_w; null without trade. */
    public static @Nullable Double rho(TradeNetwork network) {
        Double r = of(network);
        Double expected = expected(network);
        return r == null || expected == null ? null : Double.valueOf((r - expected) / (1 - expected));
    }
}
