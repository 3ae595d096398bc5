package org.lanthanet.metric.shift;

import java.util.Collection;

/**
 * The least-squares fits of one model to a series as a whole and in two regimes, for every place of the break at once:
 * F(k) = ((RSS0 − RSS1 − RSS2) / q) / ((RSS1 + RSS2) / (T − 2q)), the first regime being the first k of T values. One pass
 * forwards and one backwards, O(T). Holds one series at a time and belongs to one thread.
 */
final class RegimeFits {
    /** Share of a series' variance below which what is left of it is rounding. */
    private static final double NEGLIGIBLE = 1e-12;

    private final RegimeModel model;
    private final double[] times;
    private final double[] head;
    private final double[] tail;
    private final Moments moments;
    private double negligible;

    RegimeFits(RegimeModel model, Collection<Integer> years) {
        this(model, years.stream().mapToDouble(Integer::doubleValue).toArray());
    }

    private RegimeFits(RegimeModel model, double[] times) {
        this.model = model;
        this.times = times;
        this.moments = new Moments(model);
        this.head = new double[times.length + 1];
        this.tail = new double[times.length + 1];
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
        double largest = 0;
        moments.clear();
        for (int i = 0; i < length; i++) {
            moments.add(times[i] - times[0], values[i]);
            head[i + 1] = moments.residual();
            largest = Math.max(largest, Math.abs(values[i]));
        }
        negligible = NEGLIGIBLE * Math.max(moments.valueSquares(), NEGLIGIBLE * length * largest * largest);
        moments.clear();
        for (int i = length - 1; i >= 0; i--) {
            moments.add(times[i] - times[0], values[i]);
            tail[i] = moments.residual();
        }
        return this;
    }

    /** Residual sum of squares with one regime. */
    double whole() {
        return head[times.length];
    }

    /** Residual sum of squares with two regimes, the first of k values. */
    double split(int k) {
        return head[k] + tail[k];
    }

    /** Whether the values are all alike but for rounding. */
    boolean isConstant() {
        return moments.valueSquares() <= negligible;
    }

    /** F for a first regime of k values; infinite where two regimes leave nothing to explain. */
    double f(int k) {
        double left = split(k);
        return left <= negligible
                ? Double.POSITIVE_INFINITY
                : Math.max(0, whole() - left) / model.parameters() / (left / freedom());
    }
}
