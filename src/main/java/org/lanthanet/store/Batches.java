package org.lanthanet.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.TransactionContext;

/** Writes rows in batches within one transaction, telling how far it has come. */
final class Batches {
    private static final int SIZE = 5_000;

    private final TransactionContext tx;
    private final ImportProgress progress;
    private final long total;
    private final Map<String, Long> written = new LinkedHashMap<>();
    private long done;

    Batches(TransactionContext tx, ImportProgress progress, long total) {
        this.tx = tx;
        this.progress = progress;
        this.total = total;
    }

    /** Merges nodes and the like: runs {@code cypher} with {@code $rows}, batch by batch. */
    void merge(String what, List<Map<String, Object>> rows, String cypher) {
        write(what, rows, cypher, false);
    }

    /**
     * Creates one edge a row.
     *
     * @throws IllegalStateException if fewer came into being, because a row names an end that does not exist
     */
    void create(String what, List<Map<String, Object>> rows, String cypher) {
        write(what, rows, cypher, true);
    }

    private void write(String what, List<Map<String, Object>> rows, String cypher, boolean edges) {
        for (int from = 0; from < rows.size(); from += SIZE) {
            List<Map<String, Object>> batch = rows.subList(from, Math.min(rows.size(), from + SIZE));
            progress.at(what, done, total);
            int created =
                    tx.run(cypher, Map.of("rows", batch)).consume().counters().relationshipsCreated();
            if (edges && created != batch.size()) {
                throw new IllegalStateException((batch.size() - created) + " of " + batch.size() + " " + what
                        + " name a country, stage or dataset that is not in the graph; nothing was stored");
            }
            done += batch.size();
        }
        written.merge(what, (long) rows.size(), Long::sum);
        progress.at(what, done, total);
    }

    /** Tells what happens next when no rows are written. */
    void announce(String what) {
        progress.at(what, done, total);
    }

    Map<String, Long> written() {
        return written;
    }
}
