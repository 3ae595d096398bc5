package org.lanthanet.metric.concentration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;

/**
 * Concentration ratio CR-k: the share of the k largest parts together, Σ_{m≤k} p_(m) with the shares p_(1) ≥ p_(2) ≥ … in
 * falling order. All parts together where there are fewer than k.
 *
 * <p>Weights are strengths. Unit: share. Range: k/n for n equal parts to 1. Not defined where nothing is imported, exported
 * or known to be produced by two countries. An area counts as one partner.
 *
 * <p>[1] L. Hannah, J. A. Kay, Concentration in Modern Industry, 1977.
 */
public final class ConcentrationRatio {
    /** CR-1, CR-3 and CR-4 of suppliers, markets, exporters, importers and production. */
    public static final List<Metric> METRICS = IntStream.of(1, 3, 4)
            .mapToObj(k -> new Division.Index(
                    "cr" + k,
                    k == 1 ? "Share of the largest" : "Share of the " + k + " largest",
                    Measure.SHARE,
                    "Σ_{m≤k} p_(m)",
                    "k/n to 1, k = " + k,
                    "",
                    "L. Hannah, J. A. Kay, Concentration in Modern Industry, 1977",
                    parts -> of(parts, k)))
            .flatMap(index -> index.everywhere().stream())
            .toList();

    private ConcentrationRatio() {}

    static double of(double[] parts, int k) {
        double[] ascending = parts.clone();
        Arrays.sort(ascending);
        double sum = 0;
        double largest = 0;
        for (int i = 0; i < ascending.length; i++) {
            sum += ascending[i];
            largest += i < ascending.length - k ? 0 : ascending[i];
        }
        return Math.min(1, largest / sum);
    }
}
