package org.lanthanet.metric.shift;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The year that serves several series best as their one common break in level: the k that minimises S(k) = Σ_i SSR_i(k) / s_i²,
 * SSR_i(k) the residual sum of squares of series i about its means before and from year k on, s_i² its variance over its
 * known years. Standardised so, a series counts by its number of known years and not by its unit.
 *
 * <p>Years may be missing. A series with fewer than two known years on either side of k keeps one mean there and speaks neither
 * for nor against k; one that is constant, or has fewer than four known years, is left out. Candidates leave 15 % of the
 * years (rounded down), and at least two, on each side. The estimate needs no independence between the series; how sure it is
 * does, and so no confidence set is given, only the criterion year by year.
 *
 * <p>Exchanging the order of the series or the unit of any changes nothing. O(years · series).
 *
 * <p>[1] J. Bai, Common breaks in means and variances for panel data, Journal of Econometrics 157(1), 78–92, 2010.
 */
public final class CommonBreak {
    private static final int FEWEST = 2;
    private static final double TIE = 1e-9;

    private CommonBreak() {}

    /**
     * The common break of a set of series.
     *
     * @param breakYear first year of the second regime, the earliest if several are equal
     * @param series number of series that count
     * @param unexplained share of the series' variance that two means a series leave, 0 to 1, for each candidate year
     */
    public record Result(int breakYear, int series, SortedMap<Integer, Double> unexplained) {
        public Result {
            unexplained = Collections.unmodifiableSortedMap(new TreeMap<>(unexplained));
        }

        /** The best of the other years; empty if there was one candidate. */
        public Optional<Integer> runnerUp() {
            return unexplained.entrySet().stream()
                    .filter(e -> e.getKey() != breakYear)
                    .min(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey);
        }

        /** Years that leave at most so much more unexplained than the best, as a share of what it leaves. */
        public List<Integer> within(double share) {
            double limit = unexplained.getOrDefault(breakYear, 0.0) * (1 + share);
            return unexplained.entrySet().stream()
                    .filter(e -> e.getValue() <= limit)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /**
     * Finds the common break of series of finite values by year, over the years {@code from} to {@code to}. Empty if there
     * are fewer than four years, or if no series counts.
     *
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public static Optional<Result> of(Collection<SortedMap<Integer, Double>> series, int from, int to) {
        List<Fit> fits = new ArrayList<>();
        for (SortedMap<Integer, Double> one : series) {
            Fit.of(one.subMap(from, to + 1)).ifPresent(fits::add);
        }
        Candidates candidates = Candidates.of(to - from + 1, FEWEST);
        if (fits.isEmpty() || candidates.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<Integer, Double> unexplained = new TreeMap<>();
        for (int k = candidates.first(); k <= candidates.last(); k++) {
            unexplained.put(from + k, unexplained(fits, from + k));
        }
        double least = Collections.min(unexplained.values()) + TIE;
        int best = unexplained.entrySet().stream()
                .filter(e -> e.getValue() <= least)
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return Optional.of(new Result(best, fits.size(), unexplained));
    }

    private static double unexplained(List<Fit> fits, int year) {
        double left = 0;
        double all = 0;
        for (Fit fit : fits) {
            left += fit.weight() * fit.unexplained(year);
            all += fit.weight();
        }
        return left / all;
    }

    /** One series with all its two-mean fits. */
    private record Fit(SortedMap<Integer, Double> series, RegimeFits fits) {
        static Optional<Fit> of(SortedMap<Integer, Double> series) {
            double[] values = Values.of(series);
            if (values.length < 2 * FEWEST) {
                return Optional.empty();
            }
            RegimeFits fits = new RegimeFits(RegimeModel.LEVEL, series.keySet()).fit(values);
            return fits.isConstant() ? Optional.empty() : Optional.of(new Fit(series, fits));
        }

        int weight() {
            return fits.length();
        }

        double unexplained(int year) {
            int before = series.headMap(year).size();
            return Math.min(before, fits.length() - before) < FEWEST ? 1 : fits.split(before) / fits.whole();
        }
    }
}
