package org.lanthanet.flow.stock;

import org.apache.commons.statistics.distribution.WeibullDistribution;

/**
 * How long goods stay in use: a Weibull distribution, S(a) = exp(−(a/λ)^k) the share still in use at age a, λ such that the
 * mean is the one given.
 */
public final class Lifetime {
    private final WeibullDistribution distribution;

    /**
     * @param meanYears mean time in use, years, above zero
     * @param shape k, above zero: 1 retires at random, larger values more and more at one age
     * @throws IllegalArgumentException if one is not above zero
     */
    public Lifetime(double meanYears, double shape) {
        if (!(meanYears > 0 && shape > 0)) {
            throw new IllegalArgumentException(
                    "lifetime of " + meanYears + " years with shape " + shape + ": both must be above zero");
        }
        double meanOfUnitScale = WeibullDistribution.of(shape, 1).getMean();
        distribution = WeibullDistribution.of(shape, meanYears / meanOfUnitScale);
    }

    /** S(a), 0 to 1: the share of goods still in use a number of years after the year they came into use. */
    public double survival(int age) {
        return age <= 0 ? 1 : distribution.survivalProbability(age);
    }
}
