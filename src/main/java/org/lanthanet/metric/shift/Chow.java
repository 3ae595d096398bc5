package org.lanthanet.metric.shift;

import java.util.Optional;
import java.util.SortedMap;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Chow's test for a break at a year known beforehand: F = ((RSS0 − RSS1 − RSS2) / q) / ((RSS1 + RSS2) / (T − 2q)), with
 * RSS0 the residual sum of squares of one regime, RSS1 and RSS2 those of the years before the break and from it on, and q
 * parameters a regime. Without a break F follows the F distribution with q and T − 2q degrees of freedom, which gives p.
 *
 * <p>With {@link RegimeModel#LEVEL} the square root of F is the two-sample t statistic with a common variance. F is 0 and
 * up, p from 0 to 1; neither depends on the unit of the values. The distribution holds for independent normal values of one
 * variance; where values are autocorrelated or follow a trend, a level test rejects too often. The year must not have been
 * chosen by looking at the series: for that, {@link SupF}.
 *
 * <p>Years without a value are left out by the caller, and T counts those that remain. O(T).
 *
 * <p>[1] G. C. Chow, Tests of equality between sets of coefficients in two linear regressions, Econometrica 28(3), 591–605,
 * 1960.
 */
public final class Chow {
    private Chow() {}

    /**
     * Whether a series breaks in a given year.
     *
     * @param f the statistic F, 0 and up
     * @param pValue probability of F or more without a break, 0 to 1
     */
    public record Result(double f, double pValue) {}

    /**
     * Tests a series of finite values by year for a break in the year given, the first of the second regime. Empty if a
     * regime has fewer than {@link RegimeModel#minimumLength} values, which fit its parameters whatever they are; or if the
     * residual variance is zero (all values equal, or a perfect step), so that F has no denominator.
     *
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public static Optional<Result> test(SortedMap<Integer, Double> series, int breakYear, RegimeModel model) {
        double[] values = Values.of(series);
        int before = series.headMap(breakYear).size();
        if (Math.min(before, values.length - before) < model.minimumLength()) {
            return Optional.empty();
        }
        RegimeFits fits = new RegimeFits(model, series.keySet()).fit(values);
        double f = fits.f(before);
        return Double.isInfinite(f)
                ? Optional.empty()
                : Optional.of(new Result(f, distribution(fits, model).survivalProbability(f)));
    }

    /** The F that is exceeded in 5 % of cases without a break. */
    static double criticalValue(RegimeFits fits, RegimeModel model) {
        return distribution(fits, model).inverseSurvivalProbability(0.05);
    }

    private static FDistribution distribution(RegimeFits fits, RegimeModel model) {
        return FDistribution.of(model.parameters(), fits.freedom());
    }
}
