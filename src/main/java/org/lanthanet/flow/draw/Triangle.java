package org.lanthanet.flow.draw;

/** A quantity drawn from its range: triangular on either side, the value as median; see {@link CoefficientDraws}. */
final class Triangle {
    private Triangle() {}

    /**
     * The quantity at which the distribution function is {@code u}.
     *
     * @param u 0 or more and below 1
     */
    static double of(double value, double low, double high, double u) {
        double end = u < 0.5 ? low : high;
        double share = 1 - Math.sqrt(1 - Math.abs(2 * u - 1));
        return value + share * (end - value);
    }
}
