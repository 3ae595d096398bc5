package org.lanthanet.metric.shift;

import java.util.SortedMap;
import java.util.TreeMap;

/** Series for tests. */
final class YearSeries {
    private YearSeries() {}

    /** Values of a year and those after it. */
    static SortedMap<Integer, Double> from(int year, double... values) {
        SortedMap<Integer, Double> series = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            series.put(year + i, values[i]);
        }
        return series;
    }

    /** Every value in another unit. */
    static SortedMap<Integer, Double> in(SortedMap<Integer, Double> series, double factor, double offset) {
        SortedMap<Integer, Double> changed = new TreeMap<>();
        series.forEach((year, value) -> changed.put(year, factor * value + offset));
        return changed;
    }
}
