package org.lanthanet.report.pair;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.YearRange;

/**
 * One indicator of a pair's report: what it is called, the years of which the datasets allow it to be said, and how it
 * follows from the trade of such a year.
 *
 * @param stage stage id, or {@code all} for ore, compound and metal together
 * @param id id in tidy tables
 * @param label words in text tables
 * @param unit unit of the values
 * @param section the trade it is of; null if it is of no trade, such as production
 * @param years years of which it can be said
 * @param formula its value, null where it is undefined
 * @param bounds what can be said of a year in which it is unknown
 */
public record Indicator(
        String stage,
        String id,
        String label,
        String unit,
        @Nullable PairSection section,
        SortedSet<Integer> years,
        Formula formula,
        IntFunction<Bounds> bounds) {
    /** An indicator's value in a year. */
    interface Formula {
        /**
         * @param trade the year's trade of the section; for an indicator without a section, of any
         */
        @Nullable
        Double of(PairTrade trade);
    }

    /**
     * Its values in the trade as stored, and the bounds of those unknown.
     *
     * @param any a section, for an indicator of no trade
     * @param asked the years of the report
     */
    Series series(PairSection any, YearRange asked) {
        SortedMap<Integer, Double> values = new TreeMap<>();
        for (int year : years) {
            Double value = formula.of((section == null ? any : section).trade(year));
            if (value != null) {
                values.put(year, value);
            }
        }
        SortedMap<Integer, Bounds> bounded = new TreeMap<>();
        asked.years().filter(year -> !years.contains(year)).forEach(year -> {
            Bounds found = bounds.apply(year);
            if (!found.isOpen()) {
                bounded.put(year, found);
            }
        });
        return new Series(stage, id, label, unit, values, bounded);
    }
}
