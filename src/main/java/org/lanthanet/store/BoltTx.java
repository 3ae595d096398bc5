package org.lanthanet.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.driver.TransactionContext;

/** A transaction over Bolt. */
final class BoltTx implements GraphTx {
    private final TransactionContext tx;

    BoltTx(TransactionContext tx) {
        this.tx = tx;
    }

    @Override
    public Stream<Map<String, Object>> run(String cypher, Map<String, Object> parameters) {
        return tx.run(cypher, parameters).stream().map(r -> r.asMap());
    }

    @Override
    public int create(EdgeType type, List<Edge> edges) {
        return tx.run(
                        type.createCypher(),
                        Map.of("rows", edges.stream().map(Edge::row).toList()))
                .consume()
                .counters()
                .relationshipsCreated();
    }
}
