package org.lanthanet.store;

import java.util.List;
import java.util.stream.Collectors;
import org.neo4j.driver.TransactionContext;

/**
 * Proves, inside the import's own transaction, that every edge has all its key properties and that they agree with its
 * ends. With the uniqueness constraints of the schema this makes keys unique; without it an edge that lacks one property
 * would slip past them. A breach rolls the import back.
 */
enum EdgeKeys {
    TRADES("exporter", "importer", "year", "stage"),
    DECLARED("exporter", "importer", "year", "hs", "side", "dataset"),
    PRODUCES("country", "stage", "year", "dataset"),
    TOTALS("country", "year", "item", "form", "dataset");

    private final List<String> keys;

    EdgeKeys(String... keys) {
        this.keys = List.of(keys);
    }

    private String cypher() {
        String missing = keys.stream().map(k -> "r." + k + " IS NULL").collect(Collectors.joining(" OR "));
        String ends = switch (this) {
            case TRADES, DECLARED -> "a.iso3 <> r.exporter OR b.iso3 <> r.importer";
            case PRODUCES -> "a.iso3 <> r.country OR b.id <> r.stage";
            case TOTALS -> "a.iso3 <> r.country";
        };
        return "MATCH (a)-[r:" + name() + "]->(b) WHERE " + missing + " OR " + ends + " RETURN count(r) AS bad";
    }

    /**
     * @throws IllegalStateException if an edge breaks its key
     */
    static void prove(TransactionContext tx, EdgeKeys... types) {
        for (EdgeKeys type : types) {
            long bad = tx.run(type.cypher()).single().get("bad").asLong();
            if (bad > 0) {
                throw new IllegalStateException(bad + " " + type + " edges lack a key property (" + type.keys
                        + ") or contradict their ends; nothing was stored");
            }
        }
    }
}
