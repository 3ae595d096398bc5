package org.lanthanet.bundle;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** One file under {@code declarations/}, filled row by row, sorted by key, with its accounting. */
final class DeclarationTable {
    private final String name;
    private final Accounting accounting;
    private final Map<String, DeclarationRow> rows = new TreeMap<>();

    DeclarationTable(String name) {
        this.name = "declarations/" + name + ".csv";
        this.accounting = new Accounting(this.name);
    }

    /** Counts a row read and left out. */
    void drop(String reason) {
        accounting.read();
        accounting.drop(reason);
    }

    /** Counts a row read and keeps it, unless it is empty, self-trade, or adds to a row already here. */
    void add(DeclarationRow row) {
        accounting.read();
        if (row.isEmpty()) {
            accounting.drop("without value and weight");
        } else if (row.isSelfTrade()) {
            accounting.drop("from a country to itself");
        } else if (rows.putIfAbsent(row.key(), row) == null) {
            accounting.keep();
        } else {
            rows.merge(row.key(), row, DeclarationRow::plus);
            accounting.drop("added to the row of the same pair");
        }
    }

    Accounting write(Path bundle, Editions editions) {
        Tables.write(
                bundle.resolve(name),
                DeclarationRow.HEADER,
                rows.values().stream()
                        .map(row -> row.fields(editions.get(row.source())))
                        .toList());
        return accounting;
    }
}
