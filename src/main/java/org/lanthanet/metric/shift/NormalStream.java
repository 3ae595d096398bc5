package org.lanthanet.metric.shift;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.ContinuousDistribution.Sampler;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A sequence of independent standard normal values, the same for the same seed on every machine and Java, of which as many are
 * drawn as were asked for and all are kept, for tests that draw the same ones for many series.
 */
final class NormalStream {
    private static final int FEWEST = 4_096;

    private final Sampler sampler;
    private volatile double[] drawn = new double[0];

    NormalStream(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        this.sampler = NormalDistribution.of(0, 1).createSampler(random::nextLong);
    }

    /** An array that begins with so many of the values; not to be written to. */
    double[] first(int count) {
        double[] values = drawn;
        return values.length >= count ? values : more(count);
    }

    private synchronized double[] more(int count) {
        double[] values = drawn;
        if (values.length < count) {
            int known = values.length;
            values = Arrays.copyOf(values, Math.max(FEWEST, Math.max(count, 2 * known)));
            for (int i = known; i < values.length; i++) {
                values[i] = sampler.sample();
            }
            drawn = values;
        }
        return values;
    }
}
