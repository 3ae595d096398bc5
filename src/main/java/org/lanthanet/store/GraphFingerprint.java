package org.lanthanet.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The content of the graph as one hash, whatever order it was written in and whenever. Scores and
 * traces, which are computed from the rest and come and go with {@code --write}, are left out.
 */
final class GraphFingerprint {
    private GraphFingerprint() {}

    static String of(GraphTx tx) {
        List<String> lines = new ArrayList<>();
        collect(
                tx,
                "MATCH (n) WHERE NOT n:Ledger RETURN CASE WHEN n:Country THEN 'Country' ELSE labels(n)[0] END AS kind, '' AS a, '' AS b, properties(n) AS p",
                lines);
        collect(
                tx,
                "MATCH (x)-[r]->(y) WHERE NOT r:SCORES AND NOT r:TRACED RETURN type(r) AS kind, coalesce(x.iso3, x.id, x.hs) AS a,"
                        + " coalesce(y.iso3, y.id, y.hs) AS b, properties(r) AS p",
                lines);
        Collections.sort(lines);
        MessageDigest digest = sha256();
        for (String line : lines) {
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void collect(GraphTx tx, String cypher, List<String> lines) {
        try (Stream<Map<String, Object>> rows = tx.run(cypher, Map.of())) {
            rows.forEach(row -> {
                Map<String, Object> properties = new TreeMap<>(Rows.map(row.get("p")));
                properties.remove("importedAt");
                lines.add(row.get("kind") + " " + row.get("a") + " " + row.get("b") + " " + properties);
            });
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
