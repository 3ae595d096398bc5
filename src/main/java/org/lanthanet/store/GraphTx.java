package org.lanthanet.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A transaction on the graph, over Bolt or inside the process. Cypher is the same in both; only the creation of edges in
 * bulk takes the shorter way where there is one.
 */
interface GraphTx {
    /**
     * An edge to be created.
     *
     * @param from key of the node it starts at
     * @param to key of the node it ends at
     * @param properties its properties, none null
     */
    record Edge(String from, String to, Map<String, Object> properties) {
        Map<String, Object> row() {
            return Map.of("from", from, "to", to, "properties", properties);
        }
    }

    /** Runs a statement; integers come back as {@link Long}, lists as {@link List}, maps as {@link Map}. */
    Stream<Map<String, Object>> run(String cypher, Map<String, Object> parameters);

    /**
     * Creates edges between nodes that exist.
     *
     * @return how many came into being: fewer than given if one names a node that does not exist
     */
    int create(EdgeType type, List<Edge> edges);

    /** Runs a statement for what it does. */
    default void execute(String cypher, Map<String, Object> parameters) {
        try (Stream<Map<String, Object>> rows = run(cypher, parameters)) {
            rows.forEach(row -> {});
        }
    }

    /** Runs a statement that returns one row with a whole number {@code n}. */
    default long number(String cypher, Map<String, Object> parameters) {
        try (Stream<Map<String, Object>> rows = run(cypher, parameters)) {
            return rows.findFirst().map(row -> (Long) row.get("n")).orElse(0L);
        }
    }
}
