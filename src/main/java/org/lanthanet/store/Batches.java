package org.lanthanet.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanthanet.store.GraphTx.Edge;

/** Writes rows in batches, in one transaction after another, telling how far it has come. */
final class Batches {
    private static final int SIZE = 5_000;

    private final ImportProgress progress;
    private final long total;
    private final Map<String, Long> written = new LinkedHashMap<>();
    private long done;

    /** @param total rows that will be written in all */
    Batches(ImportProgress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    /** Counts from nothing: a transaction that holds all of it is tried again. */
    void restart() {
        done = 0;
        written.clear();
    }

    /** Runs {@code cypher} with {@code $rows}, batch by batch. */
    void run(GraphTx tx, String what, List<Map<String, Object>> rows, String cypher) {
        for (int from = 0; from < rows.size(); from += SIZE) {
            List<Map<String, Object>> batch = rows.subList(from, Math.min(rows.size(), from + SIZE));
            announce(what);
            tx.execute(cypher, Map.of("rows", batch));
            done += batch.size();
        }
        wrote(what, rows.size());
    }

    /**
     * Creates one edge a row.
     *
     * @throws IllegalStateException if fewer came into being, because a row names an end that does not exist
     */
    void create(GraphTx tx, String what, EdgeType type, List<Edge> edges) {
        for (int from = 0; from < edges.size(); from += SIZE) {
            List<Edge> batch = edges.subList(from, Math.min(edges.size(), from + SIZE));
            announce(what);
            int created = tx.create(type, batch);
            if (created != batch.size()) {
                throw new IllegalStateException((batch.size() - created) + " of " + batch.size() + " " + what
                        + " name a country, stage or dataset that is not in the graph; nothing was stored");
            }
            done += batch.size();
        }
        wrote(what, edges.size());
    }

    private void wrote(String what, int rows) {
        if (rows > 0) {
            written.merge(what, (long) rows, Long::sum);
        }
        announce(what);
    }

    /** Tells what happens now. */
    void announce(String what) {
        progress.at(what, Math.min(done, total), total);
    }

    Map<String, Long> written() {
        return written;
    }
}
