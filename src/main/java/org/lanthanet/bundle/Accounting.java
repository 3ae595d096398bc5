package org.lanthanet.bundle;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of the rows read for one table: every row is kept or dropped for a named reason. */
final class Accounting {
    private final String table;
    private final Map<String, Integer> dropped = new TreeMap<>();
    private int read;
    private int kept;
    private int computed;

    Accounting(String table) {
        this.table = table;
    }

    void read() {
        read(1);
    }

    void read(int rows) {
        read += rows;
    }

    void keep() {
        kept++;
    }

    /** Counts a row that stands in no file and is computed from those that do. */
    void compute() {
        computed++;
    }

    void drop(String reason) {
        drop(reason, 1);
    }

    void drop(String reason, int rows) {
        if (rows > 0) {
            dropped.merge(reason, rows, Integer::sum);
        }
    }

    int kept() {
        return kept;
    }

    /** One line for the builder's report. */
    String line() {
        int gone = dropped.values().stream().mapToInt(Integer::intValue).sum();
        if (read != kept + gone) {
            throw new IllegalStateException(
                    table + ": " + read + " rows read, but " + kept + " kept and " + gone + " dropped");
        }
        String reasons = dropped.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return table + ": read " + read + ", kept " + kept + ", dropped " + gone
                + (reasons.isEmpty() ? "" : " (" + reasons + ")")
                + (computed == 0 ? "" : ", computed " + computed);
    }
}
