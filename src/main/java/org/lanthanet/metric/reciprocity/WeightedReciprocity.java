package org.lanthanet.metric.reciprocity;

import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.network.LinkArrays;
import org.lanthanet.network.TradeNetwork;

/**
 * Share of trade that is returned, r_w = Σ_ij min(w_ij, w_ji) / W; and the same set against what the sizes of the
 * countries bring about by themselves, ρ_w = (r_w − ⟨r_w⟩) / (1 − ⟨r_w⟩), where ⟨r_w⟩ = Σ_ij min(e_ij, e_ji) / W of the
 * network e that keeps every country's exports and imports ({@link StrengthNull}).
 *
 * <p>Weights are strengths. Unit: share for r_w and ⟨r_w⟩, index for ρ_w. Range: 0 to 1 for r_w; up to 1 for ρ_w, above 0
 * where more is returned than sizes explain. None is defined without trade; ρ_w is not defined where the null returns
 * everything, 1 − ⟨r_w⟩ ≤ {@value #ALL_RETURNED}. Where one country has a part in every link the null is the network
 * itself, and ρ_w is 0. Areas count.
 *
 * <p>[1] T. Squartini, F. Picciolo, F. Ruzzenenti, D. Garlaschelli, Reciprocity of weighted networks, Scientific Reports
 * 3, 2729, 2013. The null here is the fitted matrix itself, not the mean over an ensemble around it.
 */
public final class WeightedReciprocity {
    /** 1 − ⟨r_w⟩ up to which ρ_w would be nothing but rounding. */
    static final double ALL_RETURNED = 1e-8;

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
                    "⟨r_w⟩ that of the one matrix fitted to all exports and imports, which returns more than most networks drawn with"
                            + " the same: a value below 0 does not say that less is returned than by chance; for that, --null strength")
            .range("up to 1; above 0 where more is returned than in the fitted matrix")
            .undefined("without trade, and where the sizes alone return everything")
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
        return StrengthNull.of(network).reciprocated() / network.total();
    }

    /** ρ_w; null where {@link #expected} is null or not distinct from 1. */
    public static @Nullable Double rho(TradeNetwork network) {
        Double r = of(network);
        Double expected = expected(network);
        if (r == null || expected == null || 1 - expected <= ALL_RETURNED) {
            return null;
        }
        return (r - expected) / (1 - expected);
    }
}
