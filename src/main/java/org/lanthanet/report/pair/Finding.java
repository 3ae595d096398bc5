package org.lanthanet.report.pair;

import org.jspecify.annotations.Nullable;
import org.lanthanet.report.Column;
import org.lanthanet.report.Numbers;

/**
 * What one break test finds in one series.
 *
 * @param breakYear first year of the second regime
 * @param statistic K of Pettitt's test, F of the others
 * @param pValue p; null where it would not be valid
 * @param adjusted p after Holm's correction for all series of the report; null where p is
 */
record Finding(
        int breakYear,
        double statistic,
        @Nullable Double pValue,
        @Nullable Double adjusted) {
    private static final double LEVEL = 0.05;

    Finding withoutP() {
        return new Finding(breakYear, statistic, null, null);
    }

    Finding adjustedTo(@Nullable Double p) {
        return new Finding(breakYear, statistic, pValue, p);
    }

    boolean isSignificant() {
        return pValue != null && pValue < LEVEL;
    }

    boolean survivesCorrection() {
        return adjusted != null && adjusted < LEVEL;
    }

    boolean isNear(int year) {
        return Math.abs(breakYear - year) <= 1;
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
        return pValue == null
                ? ""
                : ("%6s ".formatted(Numbers.rounded(pValue, Column.Kind.BY_UNIT, "probability")) + stars())
                        .stripTrailing();
    }
}
