package org.lanthanet.metric.shift;

/**
 * Sums of squares about the mean of values and their times, kept up to date value by value.
 *
 * <p>[1] B. P. Welford, Note on a method for calculating corrected sums of squares and products, Technometrics 4(3),
 * 419–420, 1962.
 */
final class Moments {
    private final boolean hasSlope;
    private int count;
    private double meanTime;
    private double meanValue;
    private double timeSquares;
    private double products;
    private double valueSquares;

    Moments(RegimeModel model) {
        this.hasSlope = model == RegimeModel.TREND;
    }

    void clear() {
        count = 0;
        meanTime = 0;
        meanValue = 0;
        timeSquares = 0;
        products = 0;
        valueSquares = 0;
    }

    void add(double time, double value) {
        count++;
        double aboveValue = value - meanValue;
        meanValue += aboveValue / count;
        valueSquares += aboveValue * (value - meanValue);
        if (hasSlope) {
            double aboveTime = time - meanTime;
            meanTime += aboveTime / count;
            timeSquares += aboveTime * (time - meanTime);
            products += aboveTime * (value - meanValue);
        }
    }

    /** Σ (x − x̄)². */
    double valueSquares() {
        return valueSquares;
    }

    /** Residual sum of squares of the model fitted to all values so far. */
    double residual() {
        return timeSquares == 0 ? valueSquares : Math.max(0, valueSquares - products * products / timeSquares);
    }
}
