package org.lanthanet.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanthanet.claim.Answer;
import org.lanthanet.claim.Claim;
import org.lanthanet.claim.Drawn;
import org.lanthanet.claim.Judgement;
import org.lanthanet.claim.Verdict;
import org.lanthanet.flow.draw.Band;

/** A claim, what came of it on the data as stored, and what comes of it in one draw after another. */
final class ClaimUnderDraws {
    private final Judgement stored;
    private final ClaimReads reads;
    private final Verdict[] verdicts;
    private final double[] values;
    private boolean moved;

    ClaimUnderDraws(Judgement stored, int draws) {
        this.stored = stored;
        this.reads = ClaimReads.of(stored.claim().cypher());
        this.verdicts = new Verdict[draws];
        Arrays.fill(verdicts, stored.verdict());
        this.values = new double[draws];
        Arrays.fill(values, number(stored.answer().value()));
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    Claim claim() {
        return stored.claim();
    }

    ClaimReads reads() {
        return reads;
    }

    /** Whether draws can tell more: something was found, and not from what is kept as it was computed from the flows as stored. */
    boolean isOpen() {
        return stored.answer().value() != null && !reads.kept();
    }

    /** Takes what its query returned in a draw; in a draw that is not given it finds what it found on the data as stored. */
    void take(int draw, List<Map<String, Object>> rows) {
        Answer answer = ClaimAnswer.of(claim(), rows);
        moved = true;
        verdicts[draw] = Judgement.verdict(claim(), answer);
        values[draw] = number(answer.value());
    }

    /** What came of it in all draws; as judged on the data as stored if none moves it. */
    Judgement judgement() {
        if (!moved) {
            return stored;
        }
        Band band = Band.of(number(stored.answer().value()), values);
        return stored.under(
                new Drawn(verdicts.length, count(Verdict.HOLDS), count(Verdict.FAILS), band.low(), band.high()));
    }

    private int count(Verdict verdict) {
        return (int) Arrays.stream(verdicts).filter(v -> v == verdict).count();
    }
}
