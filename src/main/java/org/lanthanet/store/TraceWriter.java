package org.lanthanet.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lanthanet.model.Stage;

/**
 * Keeps traced origins in the graph, on {@code TRACED} edges from the country that mined to the country that uses, one for
 * each stage and year. They are derived: an import of a year takes the year's away.
 */
public final class TraceWriter {
    private final Derived derived;

    public TraceWriter(GraphStore store) {
        derived = new Derived(store);
    }

    /** A number that changes whenever something is imported. */
    public long version() {
        return derived.version();
    }

    /**
     * Writes the traces of some stages and years in place of those that were there, in one transaction.
     *
     * @param traces all there are of these stages and years
     * @param tracedAt the {@link #version} of the graph they were computed of
     * @throws StoreException if something has been imported since: then nothing is written
     */
    public void write(Collection<Stage> stages, Collection<Integer> years, List<TracedShare> traces, long tracedAt) {
        List<Map<String, Object>> rows = traces.stream().map(TraceWriter::row).toList();
        derived.write(tracedAt, tx -> {
            tx.execute(
                    "UNWIND $years AS year MATCH ()-[t:TRACED {year: year}]->() WHERE t.stage IN $stages DELETE t",
                    Map.of(
                            "years",
                            List.copyOf(years),
                            "stages",
                            stages.stream().map(Stage::id).toList()));
            long left = Derived.run(tx, """
                    UNWIND $rows AS row
                    MATCH (o:Country {iso3: row.origin}) MATCH (u:Country {iso3: row.user})
                    CREATE (o)-[t:TRACED]->(u) SET t = row
                    RETURN count(t) AS n""", rows, Map.of());
            if (left > 0) {
                throw new IllegalStateException(left + " traces name a country that is not in the graph");
            }
            EdgeType.TRACED.prove(tx, null);
        });
    }

    private static Map<String, Object> row(TracedShare trace) {
        return Map.of(
                "origin", trace.origin(),
                "user", trace.user(),
                "year", trace.year(),
                "stage", trace.stage().id(),
                "reoTonnes", trace.reoTonnes(),
                "share", trace.share());
    }
}
