package org.lanthanet.flow;

import java.util.List;
import java.util.Map;
import org.lanthanet.model.Flow;

/**
 * What settling came to.
 *
 * @param flows one flow per year, pair and stage, ordered by year, stage, exporter, importer
 * @param declarations declarations given
 * @param placed declarations put at a stage
 * @param refused declarations refused, by rule id ({@value #NO_RULE} where no rule knows the code), with their value
 * @param outliers declared weights set aside
 * @param imputed weights computed from values, outliers included
 * @param estimated weights the publisher had estimated
 * @param unweighed declarations for which no weight could be found
 * @param relativePrices of each flow whose weight was computed with a carried price, that price over the price of others, which a
 *     smaller weight of carried prices would draw it to; NaN where the flow is made of several declarations
 */
public record Settled(
        List<Flow> flows,
        int declarations,
        int placed,
        Map<String, Refused> refused,
        int outliers,
        int imputed,
        int estimated,
        int unweighed,
        Map<Flow.Key, Double> relativePrices) {
    /** Stands in place of a rule id for codes no rule speaks of. */
    public static final String NO_RULE = "no-rule";

    /** Declarations one rule refused. */
    public record Refused(int declarations, double valueUsd) {
        Refused plus(double usd) {
            return new Refused(declarations + 1, valueUsd + usd);
        }
    }
}
