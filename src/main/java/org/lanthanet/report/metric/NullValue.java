package org.lanthanet.report.metric;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.significance.Comparison;
import org.lanthanet.metric.significance.NullModel;

/** The numbers of a comparison with a null, each under an id of its own in tidy rows. */
enum NullValue {
    MEAN("mean of the values in the networks drawn", "that of the measure", Comparison::mean),
    SD("standard deviation of these values", "that of the measure", Comparison::sd),
    Z("(observed − mean) / sd; empty where all values drawn are the same", "number", Comparison::z),
    P(
            "two-sided rank probability, min(1, 2 (1 + min(#{drawn ≥ observed}, #{drawn ≤ observed})) / (draws + 1));"
                    + " 2 / (draws + 1) at the least",
            "probability",
            Comparison::p),
    DRAWS("number of networks drawn in which the measure is defined", "networks", c -> (double) c.draws());

    /** Id of the observed value the draws are compared with, after the metric's. */
    static final String OBSERVED = "_null_observed";

    private final String words;
    private final String unit;
    private final Function<Comparison, @Nullable Double> of;

    NullValue(String words, String unit, Function<Comparison, @Nullable Double> of) {
        this.words = words;
        this.unit = unit;
        this.of = of;
    }

    /** What it is, in a few words. */
    String words() {
        return words;
    }

    String unit() {
        return unit;
    }

    @Nullable
    Double of(Comparison comparison) {
        return of.apply(comparison);
    }

    /** {@code reciprocity_null_degree_mean}. */
    String id(String metric, NullModel model) {
        return metric + "_null_" + model.id() + "_" + name().toLowerCase(Locale.ROOT);
    }
}
