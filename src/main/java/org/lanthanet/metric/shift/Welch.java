package org.lanthanet.metric.shift;

import java.util.Optional;
import java.util.SortedMap;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Welch's test for a change of mean at a year known beforehand: t = (x̄2 − x̄1) / √(s1²/n1 + s2²/n2), with n values of mean x̄
 * and variance s² (over n − 1) before the year and from it on. Without a change t nearly follows Student's distribution with
 * Satterthwaite's degrees of freedom, (s1²/n1 + s2²/n2)² / ((s1²/n1)²/(n1 − 1) + (s2²/n2)²/(n2 − 1)), which gives p, two-sided.
 *
 * <p>Unlike {@link Chow} it lets the variance change with the year. It supposes independent values, near enough to normal
 * ones; where values resemble those of the year before, it rejects too often. t is positive for a rise, degrees of freedom lie
 * between the smaller n less 1 and T − 2, p is 0 to 1; none depends on the unit of the values.
 *
 * <p>Years without a value are left out by the caller. O(T).
 *
 * <p>[1] B. L. Welch, The generalization of 'Student's' problem when several different population variances are involved,
 * Biometrika 34(1–2), 28–35, 1947. [2] F. E. Satterthwaite, An approximate distribution of estimates of variance components,
 * Biometrics Bulletin 2(6), 110–114, 1946.
 */
public final class Welch {
    private static final int FEWEST = RegimeModel.LEVEL.minimumLength();

    private Welch() {}

    /**
     * Whether a mean changes in a given year.
     *
     * @param t the statistic t, positive for a rise
     * @param freedom degrees of freedom
     * @param pValue probability of t or more, either way, without a change, 0 to 1
     */
    public record Result(double t, double freedom, double pValue) {}

    /**
     * Tests a series of finite values by year for a change in the year given, the first of the second regime. Empty if a
     * regime has fewer than two values, or if neither varies (all values equal, or a perfect step), so that t has no
     * denominator.
     *
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public static Optional<Result> test(SortedMap<Integer, Double> series, int breakYear) {
        return test(Values.of(series), series.headMap(breakYear).size());
    }

    static Optional<Result> test(double[] values, int before) {
        int after = values.length - before;
        if (Math.min(before, after) < FEWEST) {
            return Optional.empty();
        }
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        double all = squares(values, 0, values.length);
        double left = squares(values, 0, before) + squares(values, before, values.length);
        return left <= RegimeFits.negligible(all, values.length, largest)
                ? Optional.empty()
                : Optional.of(test(values, before, 1, 1));
    }

    /**
     * The test of values that leave something to explain.
     *
     * @param first by how much the variance of the mean before exceeds s²/n
     * @param second by how much that of the mean after does
     */
    static Result test(double[] values, int before, double first, double second) {
        int after = values.length - before;
        double one = first * ofMean(values, 0, before);
        double two = second * ofMean(values, before, values.length);
        double t = (mean(values, before, values.length) - mean(values, 0, before)) / Math.sqrt(one + two);
        double share = one / (one + two);
        double freedom = 1 / (share * share / (before - 1) + (1 - share) * (1 - share) / (after - 1));
        return new Result(t, freedom, 2 * TDistribution.of(freedom).survivalProbability(Math.abs(t)));
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    /** The variance of the mean of some values. */
    private static double ofMean(double[] values, int from, int to) {
        int length = to - from;
        return squares(values, from, to) / (length - 1) / length;
    }

    private static double squares(double[] values, int from, int to) {
        double mean = mean(values, from, to);
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
        }
        return squares;
    }
}
