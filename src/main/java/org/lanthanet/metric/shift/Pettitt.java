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
        double[] x = Values.of(series);
        if (x.length < MIN_LENGTH) {
            return Optional.empty();
        }
        Extreme extreme = extreme(x);
        if (extreme.k() == 0) {
            return Optional.empty();
        }
        int breakYear = List.copyOf(series.keySet()).get(extreme.breakAt());
        return Optional.of(new Result(breakYear, extreme.k(), pValue(extreme.k(), x.length)));
    }

    /**
     * The largest |U_t| and the first t that has it.
     *
     * @param k K
     * @param breakAt index of the first value of the second regime
     */
    record Extreme(int k, int breakAt) {}

    static Extreme extreme(double[] x) {
        int[] above = above(x);
        int u = 0;
        int k = 0;
        int breakAt = 0;
        for (int t = 0; t < x.length - 1; t++) {
            u += above[t];
            if (Math.abs(u) > k) {
                k = Math.abs(u);
                breakAt = t + 1;
            }
        }
        return new Extreme(k, breakAt);
    }

    /** U_t − U_{t−1}: the sum of sgn(x_t − x_j) over all j. */
    private static int[] above(double[] x) {
        int[] above = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                int sign = x[i] > x[j] ? 1 : x[i] < x[j] ? -1 : 0;
                above[i] += sign;
                above[j] -= sign;
            }
        }
        return above;
    }

    static double pValue(int k, int length) {
        double cube = Math.pow(length, 3) + Math.pow(length, 2);
        return Math.min(1, 2 * Math.exp(-6.0 * k * k / cube));
    }
}
