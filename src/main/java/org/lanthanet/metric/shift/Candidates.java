package org.lanthanet.metric.shift;

/**
 * The places of a break at an unknown time that are looked at: each regime keeps 15 % of the values, rounded down, and at
 * least so many as asked.
 *
 * @param first fewest values of the first regime
 * @param last most values of the first regime
 */
record Candidates(int first, int last) {
    private static final int TRIMMED_PERCENT = 15;

    static Candidates of(int length, int minimum) {
        int trimmed = Math.max(minimum, TRIMMED_PERCENT * length / 100);
        return new Candidates(trimmed, length - trimmed);
    }

    boolean isEmpty() {
        return first > last;
    }
}
