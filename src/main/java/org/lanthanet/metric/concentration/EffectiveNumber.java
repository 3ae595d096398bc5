package org.lanthanet.metric.concentration;

import java.util.List;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;

/**
 * How many equal parts would be as concentrated as the parts there are: 1 / Σ_k p_k², one over the {@link Hhi}.
 *
 * <p>Weights are strengths. Unit: partners. Range: 1 for a single part to n for n equal ones. Not defined where nothing is
 * imported, exported or known to be produced by two countries. An area counts as one partner.
 *
 * <p>[1] M. A. Adelman, Comment on the 'H' concentration measure as a numbers-equivalent, Review of Economics and
 * Statistics 51(1), 99–101, 1969.
 */
public final class EffectiveNumber {
    /** Of suppliers, markets, exporters, importers and production. */
    public static final List<Metric> METRICS = new Division.Index(
                    "effective_number",
                    "Effective number",
                    Measure.unit("partners"),
                    "1 / Σ_k p_k²",
                    "1 to n",
                    "",
                    "M. A. Adelman, Comment on the 'H' concentration measure as a numbers-equivalent, Review of Economics and Statistics 51(1), 99–101, 1969",
                    EffectiveNumber::of)
            .everywhere();

    private EffectiveNumber() {}

    static double of(double[] parts) {
        return 1 / Division.sumOverShares(parts, p -> p * p);
    }
}
