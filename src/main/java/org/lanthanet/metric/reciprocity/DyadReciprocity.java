package org.lanthanet.metric.reciprocity;

import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.TradePart;
import org.lanthanet.network.TradeNetwork;

/**
 * How far the trade of two countries is returned: r_ij = 2 min(w_ij, w_ji) / (w_ij + w_ji).
 *
 * <p>Weights are strengths. Unit: index. Range: 0 (one way only) to 1 (both ways alike). Not defined for a pair that does
 * not trade. The same in both directions; tidy rows give both.
 *
 * <p>[1] T. Squartini, F. Picciolo, F. Ruzzenenti, D. Garlaschelli, Reciprocity of weighted networks, Scientific Reports
 * 3, 2729, 2013.
 */
public final class DyadReciprocity {
    /** The metric {@code dyad_reciprocity}. */
    public static final Metric METRIC = Measure.named(
                    Family.RECIPROCITY, "dyad_reciprocity", "Reciprocity of the pair's trade")
            .formula("2 min(w_ij, w_ji) / (w_ij + w_ji)")
            .undefined("where the pair does not trade")
            .reference(
                    "T. Squartini, F. Picciolo, F. Ruzzenenti, D. Garlaschelli, Reciprocity of weighted networks, Scientific Reports 3, 2729, 2013")
            .reads(TradePart.SOLD, TradePart.BOUGHT)
            .ofPair(TradeNetwork::partnersOf, DyadReciprocity::of);

    private DyadReciprocity() {}

    /** r_ab; null if they do not trade. */
    public static @Nullable Double of(TradeNetwork network, String a, String b) {
        double r = of(network.weight(a, b), network.weight(b, a));
        return Double.isNaN(r) ? null : Double.valueOf(r);
    }

    /** The same of what they sell to each other; NaN if that is nothing. */
    public static double of(double there, double back) {
        return 2 * Math.min(there, back) / (there + back);
    }
}
