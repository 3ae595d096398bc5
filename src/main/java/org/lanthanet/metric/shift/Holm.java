package org.lanthanet.metric.shift;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Holm's adjustment of the p-values of a family of tests: with p_(1) ≤ … ≤ p_(m), adjusted p_(i) = max_{j≤i} min(1,
 * (m − j + 1) p_(j)). Rejecting where an adjusted p is below α keeps the probability of even one false rejection in the
 * family at α or below, however the tests depend on each other.
 *
 * <p>Adjusted values are 0 to 1, never below their p, and in the same order. O(m log m).
 *
 * <p>[1] S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6(2), 65–70,
 * 1979.
 */
public final class Holm {
    private Holm() {}

    /**
     * The adjusted value of each p, in the order given; a test without a p is null, remains so and does not count in m.
     *
     * @throws IllegalArgumentException if a p is not from 0 to 1
     */
    public static List<@Nullable Double> adjust(List<? extends @Nullable Double> pValues) {
        List<@Nullable Double> adjusted = new ArrayList<>(Collections.nCopies(pValues.size(), null));
        int[] order = IntStream.range(0, pValues.size())
                .filter(i -> pValues.get(i) != null)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> probability(pValues.get(i))))
                .mapToInt(Integer::intValue)
                .toArray();
        double least = 0;
        for (int rank = 0; rank < order.length; rank++) {
            double p = probability(pValues.get(order[rank]));
            least = Math.max(least, Math.min(1, (order.length - rank) * p));
            adjusted.set(order[rank], least);
        }
        return Collections.unmodifiableList(adjusted);
    }

    private static double probability(@Nullable Double p) {
        double value = Objects.requireNonNull(p);
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("p = " + value + " is not from 0 to 1");
        }
        return value;
    }
}
