package org.lanthanet.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.model.Stage;
import org.lanthanet.source.Bundle;

/** Countries, stages, their links and the products: what every edge stands on. */
final class ReferenceNodes {
    private final Bundle bundle;

    ReferenceNodes(Bundle bundle) {
        this.bundle = bundle;
    }

    int size() {
        return bundle.countries().size();
    }

    void write(GraphTx tx, Batches batches) {
        batches.run(
                tx,
                "countries",
                bundle.countries().stream()
                        .map(c -> {
                            Map<String, Object> row = new HashMap<>();
                            row.put("iso3", c.iso3());
                            row.put("name", c.name());
                            row.put("m49", c.m49());
                            row.put("kind", c.kind().name().toLowerCase(Locale.ROOT));
                            return row;
                        })
                        .toList(),
                "UNWIND $rows AS row MERGE (c:Country {iso3: row.iso3})"
                        + " SET c.name = row.name, c.m49 = row.m49, c.kind = row.kind");
        label(tx);
        batches.run(
                tx,
                "stages",
                bundle.stages().stream()
                        .map(s -> Map.<String, Object>of(
                                "id", s.stage().id(),
                                "name", s.name(),
                                "position", s.stage().position(),
                                "description", s.description()))
                        .toList(),
                "UNWIND $rows AS row MERGE (s:Stage {id: row.id})"
                        + " SET s.name = row.name, s.position = row.position, s.description = row.description");
        batches.run(
                tx,
                "stage links",
                feeds(new Coefficients(bundle.coefficients())),
                "UNWIND $rows AS row MATCH (a:Stage {id: row.from}) MATCH (b:Stage {id: row.to})"
                        + " MERGE (a)-[f:FEEDS]->(b) SET f.yield = row.yield");
        batches.run(
                tx,
                "products",
                bundle.products().stream()
                        .map(p -> Map.<String, Object>of(
                                "hs",
                                p.hs(),
                                "name",
                                p.name(),
                                "stage",
                                p.stage().id()))
                        .toList(),
                "UNWIND $rows AS row MATCH (s:Stage {id: row.stage}) MERGE (p:Product {hs: row.hs})"
                        + " SET p.name = row.name MERGE (p)-[:TYPICALLY_AT]->(s)");
    }

    /** Gives the two countries of the paper labels of their own: Neo4j Browser colours nodes by label and by nothing else. */
    static void label(GraphTx tx) {
        tx.execute("MATCH (c:Country {iso3: 'CHN'}) SET c:China", Map.of());
        tx.execute("MATCH (c:Country {iso3: 'USA'}) SET c:UnitedStates", Map.of());
    }

    private static List<Map<String, Object>> feeds(Coefficients coefficients) {
        List<Map<String, Object>> feeds = new ArrayList<>();
        for (Stage stage : List.of(Stage.ORE, Stage.COMPOUND, Stage.METAL)) {
            Stage next = Stage.values()[stage.ordinal() + 1];
            feeds.add(Map.of(
                    "from", stage.id(),
                    "to", next.id(),
                    "yield", coefficients.value("yield_" + stage.id() + "_" + next.id())));
        }
        return feeds;
    }
}
