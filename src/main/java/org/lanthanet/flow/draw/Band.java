package org.lanthanet.flow.draw;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Quantile;
import org.jspecify.annotations.Nullable;

/**
 * Where 90 % of the draws of a figure lie: from their 5 % to their 95 % quantile, in the unit of the figure. Quantiles lie
 * between the draws at median-unbiased places (estimate 8 of Hyndman &amp; Fan 1996). There is none where the figure itself
 * is undefined, or undefined in more than half of the draws; it is then of those in which the figure is defined.
 *
 * <p>A band need not contain the figure: where a decision of the settlement falls differently in most draws, it does not. An end that
 * differs from the figure by rounding alone, less than {@value #ROUNDING} of it, is the figure.
 *
 * @param low 5 % quantile; null if there is no band
 * @param high 95 % quantile; null if there is no band
 * @param defined draws in which the figure is defined
 * @param draws all draws
 */
public record Band(@Nullable Double low, @Nullable Double high, int defined, int draws) {
    /** Share of the draws below a band, and above it. */
    public static final double TAIL = 0.05;

    private static final double ROUNDING = 1e-12;

    /**
     * The band of these draws.
     *
     * @param point the figure; NaN where it is undefined
     * @param draws the figure in every draw; NaN where it is undefined
     */
    public static Band of(double point, double[] draws) {
        double[] defined = Arrays.stream(draws).filter(x -> !Double.isNaN(x)).toArray();
        if (Double.isNaN(point) || defined.length == 0 || 2 * defined.length < draws.length) {
            return new Band(null, null, defined.length, draws.length);
        }
        double[] ends = Quantile.withDefaults().evaluate(defined, TAIL, 1 - TAIL);
        return new Band(end(ends[0], point), end(ends[1], point), defined.length, draws.length);
    }

    private static double end(double quantile, double point) {
        return Math.abs(quantile - point) <= ROUNDING * Math.abs(point) ? point : quantile;
    }

    /** Whether the figure lies in the band, ends included; false if there is none. */
    public boolean contains(double figure) {
        return low != null && high != null && low <= figure && figure <= high;
    }
}
