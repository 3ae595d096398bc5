package org.lanthanet.metric.shift;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Pettitt's test for one change of level at an unknown time: K = max_t |U_t| with U_t = Σ_{i≤t} Σ_{j&gt;t} sgn(x_i − x_j)
 * over the values x_1 … x_T in the order of their years, and p ≈ 2 exp(−6K² / (T³ + T²)), at most 1.
 *
 * <p>Only the order of the values matters, not their unit. The approximation of p is good to two digits for p up to 0.5;
 * T = 23 years is small. Years without a value are left out by the caller, and T counts those that remain.
 *
 * <p>[1] A. N. Pettitt, A non-parametric approach to the change-point problem, Applied Statistics 28(2), 126–135, 1979.
 */
public final class Pettitt {
    /** Fewest values the test is defined for. */
    public static final int MIN_LENGTH = 4;

    private Pettitt() {}

    /**
     * Where a series changes its level.
     *
     * @param breakYear first year of the second regime; the earliest one if several are equally good
     * @param k Pettitt's statistic K, 1 and up
     * @param pValue approximate probability of K or more without a change, 0 to 1
     */
    public record Result(int breakYear, int k, double pValue) {}

    /**
     * Tests a series of finite values by year; empty for fewer than {@value #MIN_LENGTH} values or if all are equal.
     *
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public static Optional<Result> test(SortedMap<Integer, Double> series) {
        series.forEach(Pettitt::requireFinite);
        List<Integer> years = List.copyOf(series.keySet());
        List<Double> x = List.copyOf(series.values());
        int length = x.size();
        if (length < MIN_LENGTH) {
            return Optional.empty();
        }
        int u = 0;
        int k = 0;
        int breakAt = 0;
        for (int t = 0; t < length - 1; t++) {
            // U_t − U_{t−1} is the sum of sgn(x_t − x_j) over all j
            for (double other : x) {
                u += (int) Math.signum(x.get(t) - other);
            }
            if (Math.abs(u) > k) {
                k = Math.abs(u);
                breakAt = t + 1;
            }
        }
        if (k == 0) {
            return Optional.empty();
        }
        double cube = Math.pow(length, 3) + Math.pow(length, 2);
        double pValue = Math.min(1, 2 * Math.exp(-6.0 * k * k / cube));
        return Optional.of(new Result(years.get(breakAt), k, pValue));
    }

    private static void requireFinite(int year, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value " + value + " of " + year + " is not a finite number");
        }
    }
}
