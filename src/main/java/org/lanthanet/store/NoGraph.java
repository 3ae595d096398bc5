package org.lanthanet.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A graph that holds nothing and takes nothing, to plan an import before there is a store. */
final class NoGraph implements GraphTx {
    @Override
    public Stream<Map<String, Object>> run(String cypher, Map<String, Object> parameters) {
        return Stream.empty();
    }

    @Override
    public int create(EdgeType type, List<Edge> edges) {
        throw new IllegalStateException("a plan writes nothing");
    }
}
