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
        double sum = 0;
        double squares = 0;
        for (int k = 1; k <= times.length; k++) {
            sum += times[k - 1];
            squares += times[k - 1] * times[k - 1];
            design.put(k, model, k, sum, squares);
        }
        return design;
    }

    static RegimeDesign ofOthers(RegimeModel model, double[] times) {
        RegimeDesign design = new RegimeDesign(times.length);
        double sum = 0;
        double squares = 0;
        for (int k = times.length - 1; k >= 0; k--) {
            sum += times[k];
            squares += times[k] * times[k];
            design.put(k, model, times.length - k, sum, squares);
        }
        return design;
    }

    private void put(int k, RegimeModel model, int length, double sum, double squares) {
        level[k] = 1.0 / length;
        mean[k] = sum / length;
        slope[k] = model == RegimeModel.LEVEL || length == 1 ? 0 : 1 / (squares - sum * sum / length);
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
