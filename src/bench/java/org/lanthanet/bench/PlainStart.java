package org.lanthanet.bench;

import java.nio.file.Path;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** The peer of {@code lanthanet status}: an embedded Neo4j with every setting at its default, one aggregate, and out. */
public class PlainStart {
    public static void main(String[] args) {
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(Path.of(args[0])).build();
        try (var tx = service.database("neo4j").beginTx()) {
            System.out.println(
                    tx.execute("MATCH ()-[t:TRADES]->() RETURN t.stage AS stage, count(t) AS flows").resultAsString());
        }
        service.shutdown();
    }
}
