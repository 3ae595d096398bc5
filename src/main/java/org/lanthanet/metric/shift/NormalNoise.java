package org.lanthanet.metric.shift;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.ContinuousDistribution.Sampler;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Series of independent standard normal values, the same ones for the same seed on every machine and Java. */
final class NormalNoise {
    private final Sampler sampler;
    private final double[] values;

    NormalNoise(long seed, int length) {
        SplittableRandom random = new SplittableRandom(seed);
        this.sampler = NormalDistribution.of(0, 1).createSampler(random::nextLong);
        this.values = new double[length];
    }

    /** The next series, valid until the one after. */
    double[] next() {
        for (int i = 0; i < values.length; i++) {
            values[i] = sampler.sample();
        }
        return values;
    }
}
