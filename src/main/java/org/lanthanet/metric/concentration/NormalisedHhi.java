package org.lanthanet.metric.concentration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;

/**
 * The {@link Hhi} between its least and its greatest possible value for the number of parts there are:
 * (Σ_k p_k² − 1/n) / (1 − 1/n). It compares countries with few and with many partners.
 *
 * <p>Weights are strengths. Unit: index. Range: 0 for equal parts to 1, which is not reached. Not defined for a single part,
 * and where nothing is imported, exported or known to be produced by two countries. An area counts as one partner.
 *
 * <p>[1] D. Cracau, J. E. Durán Lima, On the normalized Herfindahl–Hirschman index: a technical note, International Journal
 * on Food System Dynamics 7(4), 382–386, 2016.
 */
public final class NormalisedHhi {
    /** Of suppliers, markets, exporters, importers and production. */
    public static final List<Metric> METRICS = new Division.Index(
                    "hhi_normalised",
                    "Normalised concentration (HHI*)",
                    Measure.INDEX,
                    "(Σ_k p_k² − 1/n) / (1 − 1/n)",
                    "0 to 1",
                    "there is a single part",
                    "D. Cracau, J. E. Durán Lima, On the normalized Herfindahl–Hirschman index: a technical note, International Journal on Food System Dynamics 7(4), 382–386, 2016",
                    NormalisedHhi::of)
            .everywhere();

    private NormalisedHhi() {}

    static @Nullable Double of(double[] parts) {
        double least = 1.0 / parts.length;
        double hhi = Division.sumOverShares(parts, p -> p * p);
        // equal parts may come out a rounding below their least value
        return parts.length == 1 ? null : Double.valueOf(Math.max(0, (hhi - least) / (1 - least)));
    }
}
