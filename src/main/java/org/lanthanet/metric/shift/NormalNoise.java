package org.lanthanet.metric.shift;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.ContinuousDistribution.Sampler;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Series that scatter about zero, the same ones for the same seed on every machine and Java. */
final class NormalNoise {
    private final Sampler sampler;
    private final Noise noise;
    private final int before;
    private final double[] values;

    /** Independent standard normal values. */
    NormalNoise(long seed, int length) {
        this(seed, Noise.INDEPENDENT, length, 0);
    }

    /** @param before years before those the noise calls later */
    NormalNoise(long seed, Noise noise, int length, int before) {
        SplittableRandom random = new SplittableRandom(seed);
        this.sampler = NormalDistribution.of(0, 1).createSampler(random::nextLong);
        this.noise = noise;
        this.before = before;
        this.values = new double[length];
    }

    /** The next series, valid until the one after. */
    double[] next() {
        for (int i = 0; i < values.length; i++) {
            values[i] = sampler.sample();
        }
        return noise.over(values, before);
    }
}
