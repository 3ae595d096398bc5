package org.lanthanet.store;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of edges: between which nodes they run and which properties are their key. With the uniqueness constraints of
 * the schema a key names one edge, provided that none of its properties is missing, which Community edition cannot
 * require: {@link #prove} asks, inside the import's own transaction, and a breach rolls the import back.
 */
enum EdgeType {
    TRADES(
            End.COUNTRY,
            End.COUNTRY,
            "a.iso3 <> r.exporter OR b.iso3 <> r.importer",
            "exporter",
            "importer",
            "year",
            "stage"),
    DECLARED(
            End.COUNTRY,
            End.COUNTRY,
            "a.iso3 <> r.exporter OR b.iso3 <> r.importer",
            "exporter",
            "importer",
            "year",
            "hs",
            "side",
            "dataset"),
    PRODUCES(End.COUNTRY, End.STAGE, "a.iso3 <> r.country OR b.id <> r.stage", "country", "stage", "year", "dataset"),
    BALANCE(End.COUNTRY, End.STAGE, "a.iso3 <> r.country OR b.id <> r.stage", "country", "stage", "year"),
    TOTALS(End.COUNTRY, End.COUNTRY, "a.iso3 <> r.country", "country", "year", "item", "form", "dataset"),
    SCORES(
            End.COUNTRY,
            End.STAGE,
            "a.iso3 <> r.country OR b.id <> r.stage",
            "country",
            "stage",
            "year",
            "basis",
            "merged"),
    TRACED(End.COUNTRY, End.COUNTRY, "a.iso3 <> r.origin OR b.iso3 <> r.user", "origin", "user", "year", "stage"),
    COVERS(End.DATASET, End.COUNTRY, null);

    /** A label and the property its nodes are known by. */
    enum End {
        COUNTRY("Country", "iso3"),
        STAGE("Stage", "id"),
        DATASET("Dataset", "id");

        private final String label;
        private final String key;

        End(String label, String key) {
            this.label = label;
            this.key = key;
        }

        String label() {
            return label;
        }

        String key() {
            return key;
        }

        private String pattern(String variable, String value) {
            return "(" + variable + ":" + label + " {" + key + ": " + value + "})";
        }
    }

    private final End from;
    private final End to;
    private final @Nullable String contradiction;
    private final List<String> keys;

    EdgeType(End from, End to, @Nullable String contradiction, String... keys) {
        this.from = from;
        this.to = to;
        this.contradiction = contradiction;
        this.keys = List.of(keys);
    }

    End from() {
        return from;
    }

    End to() {
        return to;
    }

    /** Creates an edge for each of {@code $rows}, which have {@code from}, {@code to} and {@code properties}. */
    String createCypher() {
        return "UNWIND $rows AS row MATCH " + from.pattern("a", "row.from") + " MATCH " + to.pattern("b", "row.to")
                + " CREATE (a)-[r:" + name() + "]->(b) SET r = row.properties";
    }

    /** Deletes the edges whose keys are those of {@code $rows}. */
    String deleteCypher() {
        return "UNWIND $rows AS row MATCH ()-[r:" + name() + "]->() WHERE "
                + keys.stream().map(k -> "r." + k + " = row." + k).collect(Collectors.joining(" AND "))
                + " DELETE r RETURN count(r) AS n";
    }

    List<String> keys() {
        return keys;
    }

    /**
     * Proves that every edge of this type has its key and that it agrees with its ends.
     *
     * @param year the year to look at, null for all
     * @throws IllegalStateException if one does not
     */
    void prove(GraphTx tx, @Nullable Integer year) {
        String missing = keys.stream().map(k -> "r." + k + " IS NULL").collect(Collectors.joining(" OR "));
        String which = year == null ? "" : "r.year = $year AND ";
        long bad = tx.number(
                "MATCH (a)-[r:" + name() + "]->(b) WHERE " + which + "(" + missing + " OR " + contradiction
                        + ") RETURN count(r) AS n",
                year == null ? java.util.Map.of() : java.util.Map.of("year", year));
        if (bad > 0) {
            throw new IllegalStateException(bad + " " + this + " edges lack a key property (" + keys
                    + ") or contradict their ends; nothing was stored");
        }
    }
}
