package org.lanthanet.metric.shift;

/**
 * What the fit of a model to the first k of a series' values, or to all others, takes from their times alone: with n values of
 * sum s, τ̄ the mean of their times and p the sum of time × value, the fit is s/n + (p − τ̄s)(τ − τ̄)/Σ(τ − τ̄)² at time τ and explains
 * s²/n + (p − τ̄s)²/Σ(τ − τ̄)² of their sum of squares. A level has the first term only.
 */
final class RegimeDesign {
    private final double[] level;
    private final double[] mean;
    private final double[] slope;

    private RegimeDesign(int length) {
        this.level = new double[length + 1];
        this.mean = new double[length + 1];
        this.slope = new double[length + 1];
    }

    static RegimeDesign ofFirst(RegimeModel model, double[] times) {
        RegimeDesign design = new RegimeDesign(times.length);
        for (int k = 1; k <= times.length; k++) {
            design.put(k, model, times, 0, k);
        }
        return design;
    }

    static RegimeDesign ofOthers(RegimeModel model, double[] times) {
        RegimeDesign design = new RegimeDesign(times.length);
        for (int k = 0; k < times.length; k++) {
            design.put(k, model, times, k, times.length);
        }
        return design;
    }

    private void put(int k, RegimeModel model, double[] times, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += times[i];
        }
        level[k] = 1.0 / (to - from);
        mean[k] = sum / (to - from);
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += (times[i] - mean[k]) * (times[i] - mean[k]);
        }
        slope[k] = model == RegimeModel.LEVEL || squares == 0 ? 0 : 1 / squares;
    }

    double explained(int k, double sum, double product) {
        double along = product - mean[k] * sum;
        return level[k] * sum * sum + slope[k] * along * along;
    }

    double fitted(int k, double time, double sum, double product) {
        return level[k] * sum + slope[k] * (product - mean[k] * sum) * (time - mean[k]);
    }

    /** Weight of the value at a time in its own fit. */
    double leverage(int k, double time) {
        return level[k] + slope[k] * (time - mean[k]) * (time - mean[k]);
    }
}
