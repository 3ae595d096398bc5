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
    private final Derived derived;

    public ScoreWriter(GraphStore store) {
        derived = new Derived(store);
    }

    /** A number that changes whenever something is imported. */
    public long version() {
        return derived.version();
    }

    /**
     * Writes values, in one transaction; other values of the same edges stay.
     *
     * @param merged which countries were taken as one, empty if none
     * @param measuredAt the {@link #version} of the graph the values were measured on
     * @throws StoreException if something has been imported since: then nothing is written
     */
    public void write(List<CountryScore> scores, String merged, long measuredAt) {
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
        derived.write(measuredAt, tx -> {
            long left = Derived.run(tx, """
                    UNWIND $rows AS row
                    MATCH (c:Country {iso3: row.country}) MATCH (s:Stage {id: row.stage})
                    MERGE (c)-[r:SCORES {country: row.country, stage: row.stage, year: row.year, basis: row.basis,
                                         merged: $merged}]->(s)
                    SET r += row.values
                    RETURN count(r) AS n""", rows, Map.of("merged", merged));
            if (left > 0) {
                throw new IllegalStateException(left + " scores name a country or stage that is not in the graph");
            }
            EdgeType.SCORES.prove(tx, null);
        });
    }
}
