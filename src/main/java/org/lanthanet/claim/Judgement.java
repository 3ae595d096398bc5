package org.lanthanet.claim;

/**
 * A claim beside what the graph answered.
 *
 * @param claim what is claimed
 * @param answer what was found
 * @param verdict whether the two agree
 */
public record Judgement(Claim claim, Answer answer, Verdict verdict) {
    /**
     * Compares.
     *
     * @throws IllegalArgumentException if the value is not of the kind the claim expects
     */
    public static Judgement of(Claim claim, Answer answer) {
        Object value = answer.value();
        if (value == null) {
            return new Judgement(claim, answer, Verdict.CANNOT_BE_SAID);
        }
        boolean meets = claim.expected().isMetBy(value, claim.tolerance());
        return new Judgement(claim, answer, meets ? Verdict.HOLDS : Verdict.FAILS);
    }
}
