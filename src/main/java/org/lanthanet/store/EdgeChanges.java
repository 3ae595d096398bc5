package org.lanthanet.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lanthanet.model.Stage;

/** Properties of edges of one type that are to be other than they are stored. */
final class EdgeChanges {
    /** An amount of the flows of a stage and year. */
    private record Amount(Stage stage, int year, String property) {}

    private final EdgeType type;
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final Set<Amount> amounts = new HashSet<>();

    EdgeChanges(EdgeType type) {
        this.type = type;
    }

    /**
     * Adds what differs of an edge.
     *
     * @param id element id of the edge
     * @param names the properties looked at; one that is not in {@code becomes} is to be absent
     */
    void add(
            String id, Stage stage, int year, List<String> names, Map<String, Object> is, Map<String, Object> becomes) {
        Map<String, Object> properties = new HashMap<>();
        for (String name : names) {
            if (!Objects.equals(is.get(name), becomes.get(name))) {
                properties.put(name, becomes.get(name));
                amounts.add(new Amount(stage, year, name));
            }
        }
        if (!properties.isEmpty()) {
            rows.add(Map.of("id", id, "properties", properties));
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether a query can see any of it. */
    boolean isSeenBy(ClaimReads reads) {
        return amounts.stream().anyMatch(a -> reads.trade(a.stage(), a.year(), a.property()));
    }

    /**
     * Writes it.
     *
     * @param label what the store is called in messages
     * @throws StoreException if an edge is not there any more
     */
    void write(GraphTx tx, String label) {
        if (!rows.isEmpty()) {
            long found = tx.number(
                    "UNWIND $rows AS row MATCH ()-[r:" + type + "]->() WHERE elementId(r) = row.id"
                            + " SET r += row.properties RETURN count(r) AS n",
                    Map.of("rows", rows));
            if (found != rows.size()) {
                throw new StoreException(label + ": changed while draws were made; run the command again");
            }
        }
    }
}
