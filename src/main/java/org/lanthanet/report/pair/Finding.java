package org.lanthanet.report.pair;

import org.jspecify.annotations.Nullable;
import org.lanthanet.report.Column;
import org.lanthanet.report.Numbers;

/**
 * What one break test finds in one series.
 *
 * @param breakYear first year of the second regime
 * @param statistic what the test is decided by; null where it has none of its own
 * @param pValue p; null where it would not be valid
 * @param adjusted p after Holm's correction for all series of the report; null where p is
 * @param named p after Holm's correction for the indicators named beforehand; null where p is, and for all others
 */
record Finding(
        int breakYear,
        @Nullable Double statistic,
        @Nullable Double pValue,
        @Nullable Double adjusted,
        @Nullable Double named) {
    private static final double LEVEL = 0.05;

    static Finding of(int breakYear, @Nullable Double statistic, double pValue) {
        return new Finding(breakYear, statistic, pValue, null, null);
    }

    Finding withoutP() {
        return new Finding(breakYear, statistic, null, null, null);
    }

    Finding adjustedTo(@Nullable Double all, @Nullable Double amongNamed) {
        return new Finding(breakYear, statistic, pValue, all, amongNamed);
    }

    boolean isSignificant() {
        return pValue != null && isBelowLevel(pValue);
    }

    boolean survivesCorrection() {
        return adjusted != null && isBelowLevel(adjusted);
    }

    static boolean isBelowLevel(double p) {
        return p < LEVEL;
    }

    /** {@code **} where it survives correction, {@code *} where it is significant alone. */
    String stars() {
        return survivesCorrection() ? "**" : isSignificant() ? "*" : "";
    }

    /** The year with its stars. */
    String year() {
        return (breakYear + " " + stars()).stripTrailing();
    }

    /** p with its stars, rounded, so wide that decimals stand below each other; nothing where there is no p. */
    String p() {
        return (plainP() + " " + stars()).stripTrailing();
    }

    /** The same without stars. */
    String plainP() {
        return pValue == null ? "" : "%6s".formatted(rounded(pValue));
    }

    static String rounded(double p) {
        return Numbers.rounded(p, Column.Kind.BY_UNIT, "probability");
    }
}
