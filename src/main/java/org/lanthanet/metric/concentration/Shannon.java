package org.lanthanet.metric.concentration;

import java.util.List;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;

/**
 * Shannon's entropy of the parts, −Σ_k p_k ln p_k: how diverse they are.
 *
 * <p>Weights are strengths. Unit: nats. Range: 0 for a single part to ln n for n equal ones. Not defined where nothing is
 * imported, exported or known to be produced by two countries. An area counts as one partner.
 *
 * <p>[1] C. E. Shannon, A mathematical theory of communication, Bell System Technical Journal 27, 379–423, 1948.
 */
public final class Shannon {
    /** Of suppliers, markets, exporters, importers and production. */
    public static final List<Metric> METRICS = new Division.Index(
                    "shannon",
                    "Diversity (Shannon)",
                    Measure.unit("nats"),
                    "−Σ_k p_k ln p_k",
                    "0 to ln n",
                    "",
                    "C. E. Shannon, A mathematical theory of communication, Bell System Technical Journal 27, 379–423, 1948",
                    Shannon::of)
            .everywhere();

    private Shannon() {}

    static double of(double[] parts) {
        // a single part has p ln p = 0, and nothing comes out as −0
        return 0 - Division.sumOverShares(parts, p -> p * Math.log(p));
    }
}
