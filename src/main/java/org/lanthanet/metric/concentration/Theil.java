package org.lanthanet.metric.concentration;

import java.util.List;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;

/**
 * Theil's index of inequality of the parts: Σ_k p_k ln(n p_k), what {@link Shannon} lacks of ln n.
 *
 * <p>Weights are strengths. Unit: nats. Range: 0 for equal parts to ln n, which is not reached. Not defined where nothing is
 * imported, exported or known to be produced by two countries. An area counts as one partner.
 *
 * <p>[1] H. Theil, Economics and Information Theory, 1967.
 */
public final class Theil {
    /** Of suppliers, markets, exporters, importers and production. */
    public static final List<Metric> METRICS = new Division.Index(
                    "theil",
                    "Inequality (Theil)",
                    Measure.unit("nats"),
                    "Σ_k p_k ln(n p_k)",
                    "0 to ln n",
                    "",
                    "H. Theil, Economics and Information Theory, 1967",
                    Theil::of)
            .everywhere();

    private Theil() {}

    static double of(double[] parts) {
        // equal parts may come out a rounding below zero
        return Math.max(0, Division.sumOverShares(parts, p -> p * Math.log(parts.length * p)));
    }
}
