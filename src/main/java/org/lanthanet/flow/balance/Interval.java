package org.lanthanet.flow.balance;

/**
 * The ends between which an amount lies, in the unit of the amount. Sums and differences take every part at the end that
 * makes the result smallest or largest, all at once: the widest range there is, not a likely one.
 *
 * @param low smallest
 * @param high largest, no less than {@code low}
 */
public record Interval(double low, double high) {
    static final Interval ZERO = exactly(0);

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("no interval runs from " + low + " to " + high);
        }
    }

    static Interval exactly(double value) {
        return new Interval(value, value);
    }

    Interval plus(Interval other) {
        return new Interval(low + other.low, high + other.high);
    }

    Interval minus(Interval other) {
        return new Interval(low - other.high, high - other.low);
    }

    /** Times a factor whose ends are zero or more. */
    Interval times(Interval factor) {
        return new Interval(
                Math.min(low * factor.low, low * factor.high), Math.max(high * factor.low, high * factor.high));
    }

    Interval times(double factor) {
        return times(exactly(factor));
    }

    /** From the lower of the lower ends to the higher of the higher. */
    Interval hull(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** The part that is zero or more; zero where there is none. */
    Interval positive() {
        return new Interval(Math.max(0, low), Math.max(0, high));
    }
}
