package org.lanthanet.report.pair;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lanthanet.model.YearRange;

/**
 * One indicator of a report, year by year.
 *
 * @param stage stage id, or {@code all} for ore, compound and metal together
 * @param indicator id in tidy tables
 * @param label words in text tables
 * @param unit unit of the values
 * @param values the years that are known; a year that is missing is unknown or undefined
 */
public record Series(String stage, String indicator, String label, String unit, SortedMap<Integer, Double> values) {
    public Series {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** The values of the indicator of this id at this stage; empty if there is none such. */
    static SortedMap<Integer, Double> find(List<Series> all, String stage, String indicator) {
        return findKnown(all, stage, indicator).map(Series::values).orElseGet(TreeMap::new);
    }

    /** The indicator of this id at this stage, if it is known in any year. */
    static Optional<Series> findKnown(List<Series> all, String stage, String indicator) {
        return all.stream()
                .filter(s -> s.stage().equals(stage) && s.indicator().equals(indicator))
                .filter(s -> !s.values().isEmpty())
                .findFirst();
    }

    /** Number of years of the period that are known. */
    int known(YearRange period) {
        return values.subMap(period.from(), period.to() + 1).size();
    }

    /** Mean over the known years of the period; empty if none is. */
    OptionalDouble mean(YearRange period) {
        return values.subMap(period.from(), period.to() + 1).values().stream()
                .mapToDouble(Double::doubleValue)
                .average();
    }
}
