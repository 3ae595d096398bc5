package org.lanthanet.report.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lanthanet.claim.Drawn;
import org.lanthanet.flow.draw.Draws;

/** What a reader of claims judged by draws must know: what was drawn, what was not, and when a claim holds. */
public final class ClaimBandNotes {
    private ClaimBandNotes() {}

    /**
     * The notes.
     *
     * @param draws the draws the claims were judged by
     * @param notDrawn names of the claims that were not
     */
    public static List<String> of(Draws draws, Collection<String> notDrawn) {
        List<String> notes = new ArrayList<>(
                List.of(
                        "%,d draws, seed %d, of the coefficients with a range in import/coefficients.csv, each the same for all years and pairs; flows settled anew in each draw."
                                .formatted(draws.count(), draws.seed()),
                        "A claim holds, or fails, if it does in %d %% of the draws; otherwise it cannot be said. Without draws: no coefficient moves what it rests on."
                                .formatted(Drawn.LEAST_PERCENT),
                        "Not drawn: errors of declared weights and values, what is not covered, production and published figures, the rules and limits of the settlement."));
        if (!notDrawn.isEmpty()) {
            notes.add("Not judged by draws, as they read scores or traces, which are kept as they were computed: "
                    + String.join(", ", notDrawn) + ".");
        }
        return notes;
    }
}
