package org.lanthanet.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps measured values in the graph, on {@code SCORES} edges from a country to a stage, one for each year, basis and way of
 * merging countries. They are derived: an import of a year takes the year's scores away, since they no longer say what the
 * graph holds.
 */
public final class ScoreWriter {
    private static final int BATCH = 1_000;

    private final GraphStore store;

    public ScoreWriter(GraphStore store) {
        this.store = store;
    }

    /** A number that changes whenever something is imported. */
    public long version() {
        return store.look(ScoreWriter::version);
    }

    private static long version(GraphTx tx) {
        return tx.number("MATCH (l:Ledger {id: 'imports'}) RETURN coalesce(l.version, 0) AS n", Map.of());
    }

    /**
     * Writes values, in one transaction; other values of the same edges stay.
     *
     * @param merged which countries were taken as one, empty if none
     * @param measuredAt the {@link #version} of the graph the values were measured on
     * @throws StoreException if something has been imported since: then nothing is written
     */
    public void write(List<CountryScore> scores, String merged, long measuredAt) {
        store.ensureSchema();
        List<Map<String, Object>> rows = new ArrayList<>(scores.size());
        for (CountryScore score : scores) {
            Map<String, Object> row = new HashMap<>();
            row.put("country", score.country());
            row.put("stage", score.stage().id());
            row.put("year", score.year());
            row.put("basis", score.basis().id());
            row.put("values", score.values());
            rows.add(row);
        }
        store.write(tx -> {
            // takes the ledger, so that no import comes in between
            tx.execute("MERGE (l:Ledger {id: 'imports'}) SET l.scoredAt = coalesce(l.version, 0)", Map.of());
            if (version(tx) != measuredAt) {
                throw new StoreException(
                        "the graph has changed since it was measured, nothing was written; run the command again");
            }
            long written = 0;
            for (int from = 0; from < rows.size(); from += BATCH) {
                written += tx.number(
                        """
                        UNWIND $rows AS row
                        MATCH (c:Country {iso3: row.country}) MATCH (s:Stage {id: row.stage})
                        MERGE (c)-[r:SCORES {country: row.country, stage: row.stage, year: row.year, basis: row.basis,
                                             merged: $merged}]->(s)
                        SET r += row.values
                        RETURN count(r) AS n""", Map.of("rows", rows.subList(from, Math.min(rows.size(), from + BATCH)), "merged", merged));
            }
            if (written != rows.size()) {
                throw new IllegalStateException(
                        (rows.size() - written) + " scores name a country or stage that is not in the graph");
            }
            EdgeType.SCORES.prove(tx, null);
            return true;
        });
    }
}
