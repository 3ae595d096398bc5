package org.lanthanet.metric.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanthanet.metric.reciprocity.WeightedReciprocity;
import org.lanthanet.network.LinkArrays;
import org.lanthanet.network.Networks;

/** Whether the chains forget where they are, on a network whose strengths range over several magnitudes. */
class MixingTest {
    private static final long SEED = 501;
    private static final LinkArrays OBSERVED =
            Networks.of(Networks.random(SEED, 30, 0.3)).arrays();

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void theFirstDrawsOfManyChainsAreLikeTheDrawsOfOne(NullModel model) {
        SplittableRandom root = new SplittableRandom(SEED);
        double[] first = IntStream.range(0, 300)
                .mapToDouble(k -> WeightedReciprocity.of(
                        model.drawer(OBSERVED, root.split()).draw()))
                .toArray();
        double[] later = sample(model, 3_000);

        double error = Math.sqrt(variance(first) / first.length + variance(later) / later.length);
        assertThat(mean(first)).as("seed %d", SEED).isCloseTo(mean(later), within(4 * error));
        assertThat(variance(first)).as("seed %d", SEED).isCloseTo(variance(later), within(0.4 * variance(later)));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aDrawHardlyKnowsTheOneBefore(NullModel model) {
        double[] x = sample(model, 3_000);
        double mean = mean(x);
        double together = IntStream.range(1, x.length)
                        .mapToDouble(k -> (x[k] - mean) * (x[k - 1] - mean))
                        .sum()
                / x.length;

        assertThat(together / variance(x)).as("seed %d", SEED).isBetween(-0.1, 0.25);
    }

    private static double[] sample(NullModel model, int draws) {
        Drawer drawer = model.drawer(OBSERVED, new SplittableRandom(SEED));
        return IntStream.range(0, draws)
                .mapToDouble(k -> WeightedReciprocity.of(drawer.draw()))
                .toArray();
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElseThrow();
    }

    private static double variance(double[] x) {
        double mean = mean(x);
        return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    }
}
