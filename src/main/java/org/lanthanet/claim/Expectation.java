package org.lanthanet.claim;

/**
 * What the value of a claim is if the claim holds: a number, a text or a truth, or limits a number lies within. Numbers are
 * compared with a relative tolerance of 10⁻⁹ beside the claim's own, for sums that come out differently in another order;
 * a strict limit of 0 is strict.
 */
public sealed interface Expectation permits ExpectedNumber, ExpectedWord, Limits {
    /** Relative difference that is rounding and nothing else. */
    double ROUNDING = 1e-9;

    /** As written. */
    String text();

    /** Whether a value is of the kind that can be compared with this. */
    boolean accepts(Object value);

    /** What a value must be to be compared, for messages. */
    String kind();

    /**
     * Whether a value is as expected: {@link Verdict#CANNOT_BE_SAID} if it is no further than the margin from where the answer
     * turns.
     *
     * @throws IllegalArgumentException if it is not of the kind
     */
    Verdict judge(Object value, Tolerance tolerance, Margin margin);

    /**
     * The verdict on a number.
     *
     * @param depth how far it lies within what is expected; below zero if it lies without
     * @param limitHolds whether the limit itself is within
     */
    static Verdict judge(double depth, boolean limitHolds, Margin margin) {
        if (margin.amount() > 0 && Math.abs(depth) <= margin.amount() * (1 + ROUNDING)) {
            return Verdict.CANNOT_BE_SAID;
        }
        return depth > 0 || depth == 0 && limitHolds ? Verdict.HOLDS : Verdict.FAILS;
    }

    /**
     * Reads an expectation: a number, a {@code "text"}, true or false as in JSON, or {@code >= 10}, {@code > 0},
     * {@code <= 5}, {@code < 5}, {@code between 1 and 2}.
     *
     * @throws IllegalArgumentException if the text is none
     */
    static Expectation parse(String text) {
        Expectation limits = Limits.find(text);
        return limits != null ? limits : ExpectedWord.orNumber(text);
    }
}
