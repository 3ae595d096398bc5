package org.lanthanet.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanthanet.claim.Answer;
import org.lanthanet.claim.Claim;
import org.lanthanet.claim.Judgement;
import org.lanthanet.source.InputException;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Puts claims to the graph, which it only reads. */
public final class ClaimRunner {
    private static final String VALUE = "value";
    private static final String BECAUSE = "because";

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
        return Judgement.of(claim, answer(claim));
    }

    private Answer answer(Claim claim) {
        List<Record> rows = rows(claim);
        if (rows.isEmpty()) {
            return new Answer(null, "the query finds nothing");
        }
        if (rows.size() > 1) {
            throw fault(claim, "returns " + rows.size() + " rows; a claim returns one");
        }
        Record row = rows.get(0);
        if (!row.containsKey(VALUE)) {
            throw fault(
                    claim, "returns " + String.join(", ", row.keys()) + " and no column '" + VALUE + "'; name it so");
        }
        String because = because(claim, row);
        Object value = value(claim, row.get(VALUE));
        return value instanceof Double number && !Double.isFinite(number)
                ? new Answer(null, because == null ? "the value is not a finite number" : because)
                : new Answer(value, because);
    }

    private List<Record> rows(Claim claim) {
        try {
            return store.read(claim.cypher(), Map.of(), r -> r);
        } catch (StoreException e) {
            throw StatementFault.of(claim.name() + ".cypher", "a claim", e);
        }
    }

    private static @Nullable String because(Claim claim, Record row) {
        if (!row.containsKey(BECAUSE) || row.get(BECAUSE).isNull()) {
            return null;
        }
        if (!(row.get(BECAUSE).asObject() instanceof String text)) {
            throw fault(claim, "'" + BECAUSE + "' is not a text");
        }
        return text;
    }

    private static @Nullable Object value(Claim claim, Value value) {
        if (value.isNull()) {
            return null;
        }
        Object found = value.asObject();
        if (!claim.expected().accepts(found)) {
            throw fault(
                    claim,
                    "the value is " + value + ", and expected is "
                            + claim.expected().kind());
        }
        return found;
    }

    private static InputException fault(Claim claim, String what) {
        return new InputException(claim.name() + ".cypher: " + what);
    }
}
