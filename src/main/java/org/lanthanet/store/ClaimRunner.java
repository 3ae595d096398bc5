package org.lanthanet.store;

import java.util.List;
import java.util.Map;
import org.lanthanet.claim.Claim;
import org.lanthanet.claim.Judgement;
import org.lanthanet.source.InputException;

/** Puts claims to the graph, which it only reads. */
public final class ClaimRunner {
    private final GraphStore store;

    public ClaimRunner(GraphStore store) {
        this.store = store;
    }

    /**
     * What the graph says to a claim.
     *
     * @throws InputException if its query is refused, or returns anything but one row with a {@code value} of the kind
     *     expected; the message is one line that names the file
     */
    public Judgement judge(Claim claim) {
        return Judgement.of(claim, ClaimAnswer.of(claim, rows(claim)));
    }

    private List<Map<String, Object>> rows(Claim claim) {
        try {
            return store.read(claim.cypher(), Map.of(), r -> r.asMap());
        } catch (StoreException e) {
            throw StatementFault.of(claim.name() + ".cypher", "a claim", e);
        }
    }
}
