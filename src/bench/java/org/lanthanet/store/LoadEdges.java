package org.lanthanet.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.BundleReader;
import org.lanthanet.source.FlowsReader;
import org.lanthanet.source.Intake;
import org.lanthanet.source.ReferenceTables;
import org.lanthanet.source.SourceFile;
import org.lanthanet.store.GraphTx.Edge;

/**
 * Ways of loading the edges of a flows table into a new store with our schema, in a JVM that has run nothing before:
 * {@code LoadEdges csv|bolt|cypher|api STORE FLOWS.csv}. Prints seconds and edges a second of the loading alone.
 */
public class LoadEdges {
    private static final int BATCH = 5_000;
    private static final int TRANSACTION = 40_000;

    public static void main(String[] args) throws Exception {
        Path directory = Path.of(args[1]);
        Path csv = Path.of(args[2]).toAbsolutePath();
        Bundle reference = BundleReader.shipped().reference();
        List<Edge> edges = args[0].equals("csv") ? List.of() : edges(csv);
        try (EmbeddedServer open = args[0].equals("csv") ? open(directory) : null;
                GraphStore store = GraphStore.open(
                        open == null
                                ? StoreAddress.embedded(directory)
                                : new StoreAddress(open.uri(), null, null, null, directory))) {
            store.ensureSchema();
            store.write(tx -> {
                new ReferenceNodes(reference).write(tx, new Batches(ImportProgress.NONE, 0));
                return true;
            });
            long start = System.nanoTime();
            switch (args[0]) {
                case "csv" -> store.auto("""
                        LOAD CSV WITH HEADERS FROM $url AS row
                        CALL (row) {
                          MATCH (a:Country {iso3: row.exporter}) MATCH (b:Country {iso3: row.importer})
                          CREATE (a)-[:TRADES {exporter: row.exporter, importer: row.importer,
                            year: toInteger(row.year), stage: row.stage, reoTonnes: toFloat(row.reo_tonnes),
                            valueUsd: toFloat(row.value_usd), method: 'imported', imputed: false, imputedShare: 0.0,
                            datasets: ['flows:load']}]->(b)
                        } IN TRANSACTIONS OF 40000 ROWS""", Map.of("url", csv.toUri().toString()));
                case "bolt" -> inTransactions(edges, part -> store.overBolt(tx -> unwind(tx, part)));
                case "cypher" -> inTransactions(edges, part -> store.write(tx -> unwind(tx, part)));
                case "api" -> inTransactions(edges, part -> store.write(tx -> tx.create(EdgeType.TRADES, part)));
                default -> throw new IllegalArgumentException(args[0]);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long loaded = store.look(tx -> tx.number("MATCH ()-[t:TRADES]->() RETURN count(t) AS n", Map.of()));
            System.out.printf(
                    java.util.Locale.ROOT, "%s %d edges %.1f s %.0f edges/s%n", args[0], loaded, seconds, loaded / seconds);
        }
        System.exit(0);
    }

    /** A server that reads files, which the program's own does not. */
    private static EmbeddedServer open(Path directory) {
        return EmbeddedServer.serve(
                directory, 0, Map.of("dbms.security.allow_csv_import_from_file_urls", "true"), null);
    }

    private interface Part {
        void load(List<Edge> part);
    }

    private static void inTransactions(List<Edge> edges, Part part) {
        for (int from = 0; from < edges.size(); from += TRANSACTION) {
            part.load(edges.subList(from, Math.min(edges.size(), from + TRANSACTION)));
        }
    }

    private static int unwind(GraphTx tx, List<Edge> edges) {
        for (int from = 0; from < edges.size(); from += BATCH) {
            List<Edge> batch = edges.subList(from, Math.min(edges.size(), from + BATCH));
            tx.execute(
                    EdgeType.TRADES.createCypher(),
                    new HashMap<>(Map.of("rows", batch.stream().map(Edge::row).toList())));
        }
        return edges.size();
    }

    private static List<Edge> edges(Path csv) throws Exception {
        SourceFile file = SourceFile.of(csv);
        Intake intake = new Intake(file, rejected -> {
            throw new IllegalArgumentException(rejected.message());
        });
        new FlowsReader().read(file, ReferenceTables.of(BundleReader.shipped()), intake);
        List<Edge> edges = new ArrayList<>();
        intake.flows().forEach(f -> edges.add(Rows.trades(f, null)));
        return edges;
    }
}
