package org.lanthanet.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.descriptive.Median;

/**
 * How much each reporter is believed when both sides of a trade declared: with σ_r the reporter's typical distance from
 * its partners, σ_r = 1.4826 · median |ln(X / M)| over the values (FOB) of all trades both sides declared in full, the
 * exporter's weight is ω = σ_M² / (σ_X² + σ_M²). A reporter seen fewer than {@value #MIN_PAIRS} times has the σ of all.
 */
final class MirrorWeights {
    static final int MIN_PAIRS = 5;
    private static final double SMALLEST_SIGMA = 0.02;
    private static final double MAD_TO_SIGMA = 1.4826;

    private final Map<String, List<Double>> distances = new HashMap<>();
    private final List<Double> all = new ArrayList<>();

    void observe(String exporter, String importer, double exporterUsd, double importerUsd) {
        if (exporterUsd > 0 && importerUsd > 0) {
            double distance = Math.abs(Math.log(exporterUsd / importerUsd));
            all.add(distance);
            distances.computeIfAbsent(exporter, k -> new ArrayList<>()).add(distance);
            distances.computeIfAbsent(importer, k -> new ArrayList<>()).add(distance);
        }
    }

    /** Weight ω of the exporter's figure, between 0 and 1. */
    double exporterWeight(String exporter, String importer) {
        double x = sigma(exporter);
        double m = sigma(importer);
        return m * m / (x * x + m * m);
    }

    private double sigma(String reporter) {
        List<Double> own = distances.getOrDefault(reporter, List.of());
        List<Double> sample = own.size() >= MIN_PAIRS ? own : all;
        if (sample.isEmpty()) {
            return 1;
        }
        double median = Median.withDefaults()
                .evaluate(sample.stream().mapToDouble(Double::doubleValue).toArray());
        return Math.max(SMALLEST_SIGMA, MAD_TO_SIGMA * median);
    }
}
