package org.lanthanet.metric.shift;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** Series by year as arrays. */
final class Values {
    private Values() {}

    /**
     * The values in the order of their years.
     *
     * @throws IllegalArgumentException if one is NaN or infinite
     */
    static double[] of(SortedMap<Integer, Double> series) {
        series.forEach((year, value) -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value " + value + " of " + year + " is not a finite number");
            }
        });
        return series.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Places in a series in the order of its years, for tests that do not see how far apart years are. */
    static List<Integer> places(int length) {
        return IntStream.range(0, length).boxed().toList();
    }

    static boolean areEqual(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }
}
