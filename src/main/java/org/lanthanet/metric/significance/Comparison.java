package org.lanthanet.metric.significance;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.jspecify.annotations.Nullable;

/**
 * An observed value beside those of networks drawn at random. With the values x_1 … x_n of the draws in which the statistic
 * is defined, mean and sd are theirs, Σ x / n and √(Σ (x − mean)² / (n − 1)); z = (observed − mean) / sd; and p = min(1, 2 (1
 * + min(#{x ≥ observed}, #{x ≤ observed})) / (n + 1)), the probability under the null of a value as far out on either side
 * [1].
 *
 * <p>The least p there can be is 2 / (n + 1). Values that differ by rounding only count as the same. Without a defined draw
 * there is no mean and no p; with less than two no sd; without a spread no z. Without an observed value there is neither z
 * nor p. Mean and sd have the unit of the statistic, z and p none.
 *
 * <p>[1] B. V. North, D. Curtis, P. C. Sham, A note on the calculation of empirical P values from Monte Carlo procedures,
 * American Journal of Human Genetics 71(2), 439–441, 2002.
 *
 * @param statistic what was taken
 * @param model what was kept
 * @param country the country, or null for a statistic of the network
 * @param partner its partner, or null for a statistic of the network
 * @param observed value of the observed network without areas
 * @param mean mean of the draws
 * @param sd standard deviation of the draws
 * @param z how many standard deviations the observed value lies above the mean
 * @param p two-sided rank probability
 * @param draws number of draws in which the statistic is defined
 */
public record Comparison(
        Statistic statistic,
        NullModel model,
        @Nullable String country,
        @Nullable String partner,
        @Nullable Double observed,
        @Nullable Double mean,
        @Nullable Double sd,
        @Nullable Double z,
        @Nullable Double p,
        int draws) {
    /** Part of an index, or of all trade, up to which a difference is taken for rounding. */
    private static final double ROUNDING = 1e-12;

    private static final double RELATIVE_ROUNDING = 1e-9;

    /**
     * Compares.
     *
     * @param observed NaN if not defined
     * @param values of the draws, in their order; NaN where not defined
     * @param scale what differences are measured by
     */
    static Comparison of(
            Statistic statistic,
            NullModel model,
            @Nullable String country,
            @Nullable String partner,
            double observed,
            double[] values,
            double scale) {
        double[] x = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        boolean alike = alike(x, scale);
        Double mean =
                x.length == 0 ? null : Double.valueOf(alike ? x[0] : Mean.of(x).getAsDouble());
        Double sd = x.length < 2
                ? null
                : Double.valueOf(alike ? 0 : StandardDeviation.of(x).getAsDouble());
        boolean known = !Double.isNaN(observed);
        return new Comparison(
                statistic,
                model,
                country,
                partner,
                known ? observed : null,
                mean,
                sd,
                !known || mean == null || sd == null || sd == 0 ? null : (observed - mean) / sd,
                !known || x.length == 0 ? null : p(observed, x, rounding(observed, scale)),
                x.length);
    }

    /** The same draws without the observed value. */
    public Comparison unobserved() {
        return new Comparison(statistic, model, country, partner, null, mean, sd, null, null, draws);
    }

    private static double rounding(double value, double scale) {
        return ROUNDING * scale + RELATIVE_ROUNDING * Math.abs(value);
    }

    private static boolean alike(double[] x, double scale) {
        return Arrays.stream(x).allMatch(v -> Math.abs(v - x[0]) <= rounding(x[0], scale));
    }

    private static double p(double observed, double[] x, double rounding) {
        long above = Arrays.stream(x).filter(v -> v >= observed - rounding).count();
        long below = Arrays.stream(x).filter(v -> v <= observed + rounding).count();
        return Math.min(1, 2.0 * (1 + Math.min(above, below)) / (x.length + 1));
    }
}
