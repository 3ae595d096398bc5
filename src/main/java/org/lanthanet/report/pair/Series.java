package org.lanthanet.report.pair;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.YearRange;

/**
 * One indicator of a report, year by year.
 *
 * @param stage stage id, or {@code all} for ore, compound and metal together
 * @param indicator id in tidy tables
 * @param label words in text tables
 * @param unit unit of the values
 * @param values the years that are known; a year that is missing is unknown or undefined
 * @param bounded years with bounds of their own: those that are unknown and bounded, and known ones beside which another figure stands
 */
public record Series(
        String stage,
        String indicator,
        String label,
        String unit,
        SortedMap<Integer, Double> values,
        SortedMap<Integer, Bounds> bounded) {
    public Series {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        bounded = Collections.unmodifiableSortedMap(new TreeMap<>(bounded));
    }

    /** A series of which nothing is said where it is unknown. */
    Series(String stage, String indicator, String label, String unit, SortedMap<Integer, Double> values) {
        this(stage, indicator, label, unit, values, new TreeMap<>());
    }

    /** The bounds of a year: those of its own, otherwise its value at both ends, open where it is unknown. */
    Bounds bounds(int year) {
        Bounds own = bounded.get(year);
        Double value = values.get(year);
        return own != null ? own : value == null ? Bounds.OPEN : Bounds.exactly(value);
    }

    /**
     * The bounds of the mean over all years of the period: of each end over which every year has one. Where all years are known
     * it is the mean; where some are, the mean of those need not lie between.
     */
    Bounds meanBounds(YearRange period) {
        List<Bounds> years = period.years().mapToObj(this::bounds).toList();
        return new Bounds(mean(years, Bounds::lower), mean(years, Bounds::upper));
    }

    private static @Nullable Double mean(List<Bounds> years, Function<Bounds, @Nullable Double> end) {
        double sum = 0;
        for (Bounds year : years) {
            Double value = end.apply(year);
            if (value == null) {
                return null;
            }
            sum += value;
        }
        return sum / years.size();
    }

    /** The same with the other side's figure beside each year that is known; open where the other side has none. */
    Series beside(Series other) {
        SortedMap<Integer, Bounds> all = new TreeMap<>(bounded);
        values.forEach((year, value) -> {
            Double theirs = other.values.get(year);
            all.put(year, theirs == null ? Bounds.OPEN : Bounds.spanning(value, theirs));
        });
        return new Series(stage, indicator, label, unit, values, all);
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
