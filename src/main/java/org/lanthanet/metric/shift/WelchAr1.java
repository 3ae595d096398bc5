package org.lanthanet.metric.shift;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Welch's test for a change of mean at a year known beforehand, with years that resemble the year before: {@link Welch} with
 * effective numbers of years. Under an AR(1) of ρ the mean of n years has the variance σ² v/n, v = 1 + 2 Σ_{h&lt;n} (1 − h/n) ρ^h, and
 * s² (over n − 1) tells σ² too small by (n − v)/(n − 1). So s²/n becomes s² (n − 1)/(n − v) · v/n for each regime, in t and in
 * Satterthwaite's degrees of freedom. With ρ = 0 it is Welch's test.
 *
 * <p>ρ is one for both regimes and corrected for the bias of few years ({@link Persistence}). The test lets the variance
 * change with the year and allows for memory; it supposes nearly normal values, and misses more the larger ρ is: five years
 * that climb may be one year that lasts. A trend is memory to it, and makes it miss.
 *
 * <p>t, degrees of freedom and p are as with {@link Welch}, p never smaller than there. Years without a value are left out by the
 * caller; the year before is then the one known before. O(T).
 *
 * <p>[1] F. W. Zwiers, H. von Storch, Taking serial correlation into account in tests of the mean, Journal of Climate 8(2),
 * 336–351, 1995.
 */
public final class WelchAr1 {
    private WelchAr1() {}

    /**
     * Whether a mean changes in a given year, memory allowed for.
     *
     * @param t the statistic t, positive for a rise
     * @param freedom degrees of freedom
     * @param persistence ρ, 0 to 0.9
     * @param pValue probability of t or more, either way, without a change, 0 to 1
     */
    public record Result(double t, double freedom, double persistence, double pValue) {}

    /**
     * Tests a series of finite values by year for a change in the year given, the first of the second regime; empty where
     * {@link Welch} is.
     *
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public static Optional<Result> test(SortedMap<Integer, Double> series, int breakYear) {
        return test(
                Values.of(series),
                List.copyOf(series.keySet()),
                series.headMap(breakYear).size());
    }

    static Optional<Result> test(double[] values, List<Integer> years, int before) {
        if (Welch.test(values, before).isEmpty()) {
            return Optional.empty();
        }
        YearPattern pattern = YearPattern.of(RegimeModel.LEVEL, years);
        double[] residuals = pattern.fits().fit(values).residuals(before);
        double rho = Persistence.ofGiven(pattern, before).of(residuals, before);
        Welch.Result result =
                Welch.test(values, before, inflation(before, rho), inflation(values.length - before, rho));
        return Optional.of(new Result(result.t(), result.freedom(), rho, result.pValue()));
    }

    /** By how much the variance of the mean of n values exceeds s²/n. */
    private static double inflation(int n, double rho) {
        double v = 1;
        double power = 1;
        for (int h = 1; h < n; h++) {
            power *= rho;
            v += 2 * (1 - (double) h / n) * power;
        }
        return v * (n - 1) / (n - v);
    }
}
