package org.lanthanet.metric.concentration;

import java.util.Arrays;
import java.util.List;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;

/**
 * Gini's index of inequality of the parts: Σ_k Σ_l |p_k − p_l| / (2 n), over the parts there are and not over all countries.
 *
 * <p>Weights are strengths. Unit: index. Range: 0 for equal parts, and for a single one, to 1 − 1/n, which is not reached.
 * Not defined where nothing is imported, exported or known to be produced by two countries. An area counts as one partner.
 *
 * <p>[1] C. Gini, Variabilità e mutabilità, 1912.
 */
public final class Gini {
    /** Of suppliers, markets, exporters, importers and production. */
    public static final List<Metric> METRICS = new Division.Index(
                    "gini",
                    "Inequality (Gini)",
                    Measure.INDEX,
                    "Σ_k Σ_l |p_k − p_l| / (2 n)",
                    "0 to 1 − 1/n",
                    "",
                    "C. Gini, Variabilità e mutabilità, 1912",
                    Gini::of)
            .everywhere();

    private Gini() {}

    static double of(double[] parts) {
        double[] ascending = parts.clone();
        Arrays.sort(ascending);
        int n = ascending.length;
        double sum = 0;
        double weighted = 0;
        for (int k = 0; k < n; k++) {
            sum += ascending[k];
            weighted += (2 * k + 1 - n) * ascending[k];
        }
        return Math.max(0, weighted / (n * sum));
    }
}
