package org.lanthanet.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanthanet.claim.Answer;
import org.lanthanet.claim.Claim;
import org.lanthanet.source.InputException;

/** Reads an {@link Answer} from the rows a claim's query returns. */
final class ClaimAnswer {
    private static final String VALUE = "value";
    private static final String BECAUSE = "because";

    private ClaimAnswer() {}

    /**
     * The answer.
     *
     * @throws InputException if the rows are anything but one with a {@code value} of the kind expected, or none
     */
    static Answer of(Claim claim, List<Map<String, Object>> rows) {
        if (rows.isEmpty()) {
            return new Answer(null, "the query finds nothing");
        }
        if (rows.size() > 1) {
            throw fault(claim, "returns " + rows.size() + " rows; a claim returns one");
        }
        Map<String, Object> row = rows.get(0);
        if (!row.containsKey(VALUE)) {
            throw fault(
                    claim, "returns " + String.join(", ", row.keySet()) + " and no column '" + VALUE + "'; name it so");
        }
        String because = because(claim, row);
        Object value = value(claim, row.get(VALUE));
        return value instanceof Double number && !Double.isFinite(number)
                ? new Answer(null, because == null ? "the value is not a finite number" : because)
                : new Answer(value, because);
    }

    private static @Nullable String because(Claim claim, Map<String, Object> row) {
        Object because = row.get(BECAUSE);
        if (because != null && !(because instanceof String)) {
            throw fault(claim, "'" + BECAUSE + "' is not a text");
        }
        return (String) because;
    }

    private static @Nullable Object value(Claim claim, @Nullable Object value) {
        if (value != null && !claim.expected().accepts(value)) {
            throw fault(
                    claim,
                    "the value is " + (value instanceof String text ? '"' + text + '"' : value) + ", and expected is "
                            + claim.expected().kind());
        }
        return value;
    }

    private static InputException fault(Claim claim, String what) {
        return new InputException(claim.name() + ".cypher: " + what);
    }
}
