package org.lanthanet.metric.shift;

import java.util.Collection;

/**
 * The least-squares fits of one model to a series as a whole and in two regimes, for every place of the break at once:
 * F(k) = ((RSS0 − RSS1 − RSS2) / q) / ((RSS1 + RSS2) / (T − 2q)), the first regime being the first k of T values. O(T) a
 * series, and O(1) a place of the break. Holds one series at a time and belongs to one thread.
 */
final class RegimeFits {
    /** Share of a series' variance below which what is left of it is rounding. */
    private static final double NEGLIGIBLE = 1e-12;

    /** Least share of a residual's variance that its own value is taken to leave. */
    private static final double LEAST_FREE = 1e-6;

    private final RegimeModel model;
    private final double[] times;
    private final RegimeDesign heads;
    private final RegimeDesign tails;
    private final double[] centred;
    private final double[] sums;
    private final double[] products;
    private double squares;
    private double negligible;

    RegimeFits(RegimeModel model, Collection<Integer> years) {
        this(model, years.stream().mapToDouble(Integer::doubleValue).toArray());
    }

    private RegimeFits(RegimeModel model, double[] years) {
        this.model = model;
        this.times = centred(years);
        this.heads = RegimeDesign.ofFirst(model, times);
        this.tails = RegimeDesign.ofOthers(model, times);
        this.centred = new double[times.length];
        this.sums = new double[times.length + 1];
        this.products = new double[times.length + 1];
    }

    private static double[] centred(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double[] centred = values.clone();
        for (int i = 0; i < centred.length; i++) {
            centred[i] -= mean;
        }
        return centred;
    }

    int length() {
        return times.length;
    }

    /** Residual degrees of freedom, T − 2q. */
    int freedom() {
        return times.length - 2 * model.parameters();
    }

    /** Fits the model to values of the years given, as many and in the same order. */
    RegimeFits fit(double[] values) {
        int length = times.length;
        double total = 0;
        double largest = 0;
        for (double value : values) {
            total += value;
            largest = Math.max(largest, Math.abs(value));
        }
        double mean = total / length;
        squares = 0;
        for (int i = 0; i < length; i++) {
            double value = values[i] - mean;
            centred[i] = value;
            squares += value * value;
            sums[i + 1] = sums[i] + value;
            products[i + 1] = products[i] + times[i] * value;
        }
        negligible = negligible(squares, length, largest);
        return this;
    }

    /**
     * Sum of squares that is rounding.
     *
     * @param squares sum of squares of the values about their mean
     * @param length how many they are
     * @param largest the largest of them, sign aside
     */
    static double negligible(double squares, int length, double largest) {
        return NEGLIGIBLE * Math.max(squares, NEGLIGIBLE * length * largest * largest);
    }

    /** Residual sum of squares with one regime. */
    double whole() {
        int length = times.length;
        return left(heads.explained(length, sums[length], products[length]));
    }

    /** Residual sum of squares with two regimes, the first of k values. */
    double split(int k) {
        int length = times.length;
        return left(heads.explained(k, sums[k], products[k])
                + tails.explained(k, sums[length] - sums[k], products[length] - products[k]));
    }

    private double left(double explained) {
        double left = squares - explained;
        return left <= negligible ? 0 : left;
    }

    /** Whether the values are all alike but for rounding. */
    boolean isConstant() {
        return squares <= negligible;
    }

    /** F for a first regime of k values; infinite where two regimes leave nothing to explain. */
    double f(int k) {
        return fLeaving(split(k));
    }

    /** The largest F of some places of the break. */
    double largestF(Candidates candidates) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = candidates.first(); k <= candidates.last(); k++) {
            least = Math.min(least, split(k));
        }
        return fLeaving(least);
    }

    private double fLeaving(double left) {
        return left == 0
                ? Double.POSITIVE_INFINITY
                : Math.max(0, whole() - left) / model.parameters() / (left / freedom());
    }

    /**
     * Residuals of two regimes, the first of k values, each over √(1 − h) with h the weight of the value in its own fit, so
     * that all have the variance of the errors if those have one.
     */
    double[] residuals(int k) {
        double[] residuals = centred.clone();
        int length = times.length;
        for (int i = 0; i < length; i++) {
            boolean first = i < k;
            RegimeDesign design = first ? heads : tails;
            double sum = first ? sums[k] : sums[length] - sums[k];
            double product = first ? products[k] : products[length] - products[k];
            residuals[i] -= design.fitted(k, times[i], sum, product);
            residuals[i] /= Math.sqrt(Math.max(LEAST_FREE, 1 - design.leverage(k, times[i])));
        }
        return residuals;
    }
}
