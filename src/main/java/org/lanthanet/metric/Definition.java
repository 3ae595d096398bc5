package org.lanthanet.metric;

/**
 * What a metric is, in the words of the catalogue.
 *
 * @param formula the formula, in the letters of this package
 * @param terms what the formula's own letters stand for; empty if they are those of this package
 * @param weight what the weight of a link is taken for
 * @param range the values it can have
 * @param undefined where it has no value; {@link #ALWAYS_DEFINED} if there is none such
 * @param reference where the formula comes from
 */
public record Definition(
        String formula, String terms, Weight weight, String range, String undefined, String reference) {
    /** A metric that has a value for every subject. */
    public static final String ALWAYS_DEFINED = "always defined";

    public Definition {
        if (formula.isBlank() || range.isBlank() || undefined.isBlank() || reference.isBlank()) {
            throw new IllegalArgumentException("a definition lacks a part: " + formula);
        }
    }
}
