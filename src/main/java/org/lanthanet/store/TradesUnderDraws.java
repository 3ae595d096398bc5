package org.lanthanet.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lanthanet.flow.draw.DrawnFlows;
import org.lanthanet.model.Flow;

/** {@code TRADES} edges whose amounts some query can see, under any draw. */
final class TradesUnderDraws {
    /** Properties a coefficient can move. */
    static final List<String> AMOUNTS = List.of(
            "reoTonnes",
            "grossTonnes",
            "valueUsd",
            "exporterReoTonnes",
            "importerReoTonnes",
            "exporterValueUsd",
            "importerValueUsd",
            "mirrorGap");

    /** A flow and the element id of its edge. */
    record Edge(String id, Flow flow) {}

    private record Seen(Edge edge, List<String> amounts, Map<String, Object> properties) {}

    private final List<Seen> seen = new ArrayList<>();

    /** @param reads what the queries can see */
    TradesUnderDraws(List<Edge> edges, List<ClaimReads> reads) {
        for (Edge edge : edges) {
            Flow flow = edge.flow();
            List<String> amounts = AMOUNTS.stream()
                    .filter(amount -> reads.stream().anyMatch(r -> r.trade(flow.stage(), flow.year(), amount)))
                    .toList();
            if (!amounts.isEmpty()) {
                seen.add(new Seen(edge, amounts, Rows.trades(flow, null).properties()));
            }
        }
    }

    /** All flows the graph holds. */
    static List<Edge> edges(GraphTx tx) {
        try (Stream<Map<String, Object>> rows =
                tx.run("MATCH ()-[t:TRADES]->() RETURN elementId(t) AS id, properties(t) AS p", Map.of())) {
            return rows.map(row -> new Edge(Rows.text(row, "id"), Rows.flow(Rows.map(row.get("p")))))
                    .toList();
        }
    }

    boolean isEmpty() {
        return seen.isEmpty();
    }

    /** What differs in a draw. */
    EdgeChanges under(DrawnFlows drawn) {
        EdgeChanges changes = new EdgeChanges(EdgeType.TRADES);
        for (Seen s : seen) {
            Flow flow = s.edge().flow();
            Flow becomes = drawn.of(flow);
            if (becomes != flow) {
                changes.add(
                        s.edge().id(),
                        flow.stage(),
                        flow.year(),
                        s.amounts(),
                        s.properties(),
                        Rows.trades(becomes, null).properties());
            }
        }
        return changes;
    }
}
