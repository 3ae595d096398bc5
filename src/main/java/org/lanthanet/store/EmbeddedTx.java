package org.lanthanet.store;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/**
 * A transaction inside the process that holds the store. Edges are created without Cypher and without packing every row for
 * the wire: {@code docs/decisions/0006-imports.md} says what that is worth.
 */
final class EmbeddedTx implements GraphTx {
    private final Transaction tx;
    private final Map<EdgeType.End, Map<String, Node>> nodes = new HashMap<>();

    EmbeddedTx(Transaction tx) {
        this.tx = tx;
    }

    @Override
    public Stream<Map<String, Object>> run(String cypher, Map<String, Object> parameters) {
        Result result = tx.execute(cypher, parameters);
        return result.stream().map(EmbeddedTx::plain).onClose(result::close);
    }

    private static Map<String, Object> plain(Map<String, Object> row) {
        Map<String, Object> plain = new LinkedHashMap<>();
        row.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((name, v) -> plain.put(String.valueOf(name), plain(v)));
            return plain;
        }
        if (value != null && value.getClass().isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                list.add(plain(Array.get(value, i)));
            }
            return list;
        }
        if (value instanceof Integer i) {
            return i.longValue();
        }
        return value;
    }

    @Override
    public int create(EdgeType type, List<Edge> edges) {
        RelationshipType relationship = RelationshipType.withName(type.name());
        int created = 0;
        for (Edge edge : edges) {
            Node from = node(type.from(), edge.from());
            Node to = node(type.to(), edge.to());
            if (from == null || to == null) {
                continue;
            }
            Relationship r = from.createRelationshipTo(to, relationship);
            edge.properties()
                    .forEach((name, value) ->
                            r.setProperty(name, value instanceof List<?> list ? list.toArray(String[]::new) : value));
            created++;
        }
        return created;
    }

    private @Nullable Node node(EdgeType.End end, String key) {
        return nodes.computeIfAbsent(end, e -> new HashMap<>())
                .computeIfAbsent(key, k -> tx.findNode(Label.label(end.label()), end.key(), k));
    }
}
