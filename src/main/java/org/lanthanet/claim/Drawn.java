package org.lanthanet.claim;

import org.jspecify.annotations.Nullable;

/**
 * What came of a claim in many draws of the coefficients, each judged as the stored data are, margin included. A claim holds
 * if it does in at least {@value #LEAST_PERCENT} % of the draws, fails if it does in as many, and cannot be said otherwise.
 *
 * @param draws draws made, 1 or more
 * @param holding draws in which it holds
 * @param failing draws in which it fails; in the others it cannot be said
 * @param low 5 % quantile of the value; null where it is no number, or undefined in most draws
 * @param high 95 % quantile of the value; null as above
 */
public record Drawn(
        int draws,
        int holding,
        int failing,
        @Nullable Double low,
        @Nullable Double high) {
    /** Percent of the draws that must say the same. */
    public static final int LEAST_PERCENT = 90;

    public Drawn {
        if (holding < 0 || failing < 0 || draws < 1 || holding + failing > draws) {
            throw new IllegalArgumentException(holding + " and " + failing + " of " + draws + " draws");
        }
    }

    /** The verdict of the draws together. */
    public Verdict verdict() {
        if (100L * holding >= (long) LEAST_PERCENT * draws) {
            return Verdict.HOLDS;
        }
        return 100L * failing >= (long) LEAST_PERCENT * draws ? Verdict.FAILS : Verdict.CANNOT_BE_SAID;
    }

    /** Share of the draws in which the claim holds, 0 to 1. */
    public double holdingShare() {
        return (double) holding / draws;
    }

    /** Share of the draws in which it fails, 0 to 1. */
    public double failingShare() {
        return (double) failing / draws;
    }
}
