package org.lanthanet.claim;

import org.jspecify.annotations.Nullable;

/**
 * A claim beside what the graph answered.
 *
 * @param claim what is claimed
 * @param answer what was found
 * @param verdict whether the two agree
 * @param drawn how many draws of the coefficients say so; null if none were made, or none moves what the claim rests on
 */
public record Judgement(
        Claim claim,
        Answer answer,
        Verdict verdict,
        @Nullable Drawn drawn) {
    /**
     * Compares.
     *
     * @throws IllegalArgumentException if the value is not of the kind the claim expects
     */
    public static Judgement of(Claim claim, Answer answer) {
        return new Judgement(claim, answer, verdict(claim, answer), null);
    }

    /**
     * The verdict on one answer.
     *
     * @throws IllegalArgumentException if the value is not of the kind the claim expects
     */
    public static Verdict verdict(Claim claim, Answer answer) {
        Object value = answer.value();
        return value == null
                ? Verdict.CANNOT_BE_SAID
                : claim.expected().judge(value, claim.tolerance(), claim.margin());
    }

    /** The same claim judged by draws. */
    public Judgement under(Drawn draws) {
        return new Judgement(claim, answer, draws.verdict(), draws);
    }

    /** Whether something was found, but too near the limit to tell on which side of it. */
    public boolean isWithinMargin() {
        return answer.value() != null && verdict(claim, answer) == Verdict.CANNOT_BE_SAID;
    }
}
