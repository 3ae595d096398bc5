package org.lanthanet.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Keeps in the graph what was computed from it: in one transaction, and only while the graph is the one it was computed of.
 * An import of a year takes the year's away again.
 */
final class Derived {
    private static final int BATCH = 1_000;

    private final GraphStore store;

    Derived(GraphStore store) {
        this.store = store;
    }

    /** A number that changes whenever something is imported. */
    long version() {
        return store.look(Derived::version);
    }

    private static long version(GraphTx tx) {
        return tx.number("MATCH (l:Ledger {id: 'imports'}) RETURN coalesce(l.version, 0) AS n", Map.of());
    }

    /**
     * Writes in one transaction.
     *
     * @param computedAt the {@link #version} of the graph it was computed of
     * @throws StoreException if something has been imported since: then nothing is written
     */
    void write(long computedAt, Consumer<GraphTx> work) {
        store.ensureSchema();
        store.write(tx -> {
            // takes the ledger, so that no import comes in between
            tx.execute("MERGE (l:Ledger {id: 'imports'}) SET l.scoredAt = coalesce(l.version, 0)", Map.of());
            if (version(tx) != computedAt) {
                throw new StoreException(
                        "the graph has changed since it was measured, nothing was written; run the command again");
            }
            work.accept(tx);
            return true;
        });
        store.countAnew();
    }

    /**
     * Runs a statement over all rows, some at a time.
     *
     * @param cypher returns as {@code n} how many of {@code $rows} it took
     * @return how many rows it did not take
     */
    static long run(GraphTx tx, String cypher, List<Map<String, Object>> rows, Map<String, Object> parameters) {
        long taken = 0;
        for (int from = 0; from < rows.size(); from += BATCH) {
            Map<String, Object> all = new HashMap<>(parameters);
            all.put("rows", rows.subList(from, Math.min(rows.size(), from + BATCH)));
            taken += tx.number(cypher, all);
        }
        return rows.size() - taken;
    }
}
