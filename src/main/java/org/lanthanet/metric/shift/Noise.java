package org.lanthanet.metric.shift;

/**
 * How the years of a simulated series scatter about their level: x_t = ρ x_{t−1} + e_t with independent standard normal e, begun as if
 * it had always run; from some year on times a number.
 *
 * @param persistence ρ, from −1 to 1 and neither: how much a year resembles the year before
 * @param laterDeviation what later years' standard deviation is in terms of the earlier ones', above 0
 */
public record Noise(double persistence, double laterDeviation) {
    /** Independent values of one variance. */
    public static final Noise INDEPENDENT = new Noise(0, 1);

    public Noise {
        if (!(Math.abs(persistence) < 1)) {
            throw new IllegalArgumentException("persistence " + persistence + " is not between -1 and 1");
        }
        if (!(laterDeviation > 0 && Double.isFinite(laterDeviation))) {
            throw new IllegalArgumentException("deviation " + laterDeviation + " is not above 0");
        }
    }

    /** A series from standard normal values, in their place. */
    double[] over(double[] innovations, int before) {
        double x = innovations[0] / Math.sqrt(1 - persistence * persistence);
        innovations[0] = x;
        for (int i = 1; i < innovations.length; i++) {
            x = persistence * x + innovations[i];
            innovations[i] = i < before ? x : laterDeviation * x;
        }
        return innovations;
    }
}
