package org.lanthanet.metric.shift;

import java.util.SortedMap;

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
}
