package org.lanthanet.bundle;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lanthanet.model.Declaration;
import org.lanthanet.source.Intake;

/** One file under {@code declarations/}, filled row by row, sorted by key, with its accounting. */
final class DeclarationTable {
    private static final String ADDED = "added to the row of the same pair";

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
            accounting.drop(ADDED);
        }
    }

    /** Counts all records of a file and keeps the declarations wanted; the others are dropped for {@code reason}. */
    void take(Intake intake, Predicate<Declaration> wanted, String reason) {
        intake.skipped().forEach(this::drop);
        drop(ADDED, intake.acceptedRecords() - intake.declarations().size());
        for (Declaration declaration : intake.declarations()) {
            if (wanted.test(declaration)) {
                add(DeclarationRow.of(declaration));
            } else {
                drop(reason);
            }
        }
    }

    private void drop(String reason, long records) {
        accounting.read(Math.toIntExact(records));
        accounting.drop(reason, Math.toIntExact(records));
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
