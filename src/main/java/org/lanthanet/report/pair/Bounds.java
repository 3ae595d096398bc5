package org.lanthanet.report.pair;

import org.jspecify.annotations.Nullable;
import org.lanthanet.report.Column;
import org.lanthanet.report.Numbers;

/**
 * Between what an indicator of a year, or a mean of it, lies by all that is held, in its unit. An end that says nothing, such as a flow of at
 * least zero or a share of at most one, is left open.
 *
 * @param lower what it is at least; null if open
 * @param upper what it is at most; null if open
 */
public record Bounds(@Nullable Double lower, @Nullable Double upper) {
    /** Nothing is said. */
    static final Bounds OPEN = new Bounds(null, null);

    static Bounds exactly(double value) {
        return new Bounds(value, value);
    }

    static Bounds atLeast(double value) {
        return new Bounds(value, null);
    }

    static Bounds atMost(double value) {
        return new Bounds(null, value);
    }

    /** From the smaller of two figures to the larger. */
    static Bounds spanning(double one, double other) {
        return new Bounds(Math.min(one, other), Math.max(one, other));
    }

    boolean isOpen() {
        return lower == null && upper == null;
    }

    /** This less another, end by end. */
    Bounds minus(Bounds other) {
        return new Bounds(difference(lower, other.upper), difference(upper, other.lower));
    }

    private static @Nullable Double difference(@Nullable Double one, @Nullable Double other) {
        return one == null || other == null ? null : Double.valueOf(one - other);
    }

    /** For people: {@code ≥ 19,300}, {@code ≤ 0.412}, both ends with a dash between them, one that is both alone; empty if open. */
    String text(Column.Kind kind, @Nullable String unit) {
        Double least = lower;
        Double most = upper;
        if (least == null) {
            return most == null ? "" : "≤ " + Numbers.rounded(most, kind, unit);
        }
        String from = Numbers.rounded(least, kind, unit);
        if (most == null) {
            return "≥ " + from;
        }
        String to = Numbers.rounded(most, kind, unit);
        return from.equals(to) ? from : from + " – " + to;
    }
}
