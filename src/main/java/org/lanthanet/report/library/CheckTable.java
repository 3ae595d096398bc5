package org.lanthanet.report.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.check.Check;
import org.lanthanet.check.Findings;
import org.lanthanet.check.Severity;
import org.lanthanet.report.Column;
import org.lanthanet.report.Numbers;
import org.lanthanet.report.Result;

/** Checks and what they found, as tables. */
public final class CheckTable {
    private static final int TEXT_WIDTH = 92;
    private static final int LIST_WIDTH = 74;

    private static final List<Column> TIDY = List.of(
            Column.text("check"),
            Column.text("severity"),
            Column.text("finding"),
            Column.of("year", Column.Kind.YEAR),
            Column.text("stage"),
            Column.text("exporter"),
            Column.text("importer"),
            Column.text("country"),
            Column.text("hs"),
            Column.text("dataset"),
            Column.of("value", Column.Kind.DIGITS),
            Column.text("more"));

    private static final List<Column> TABLE = List.of(
            Column.text("severity"), Column.prose("check", TEXT_WIDTH), Column.of("findings", Column.Kind.COUNT));

    private static final List<Column> LIST =
            List.of(Column.text("severity"), Column.text("check"), Column.prose("title", LIST_WIDTH));

    private static final List<Column> DEFINITIONS = List.of(
            Column.text("check"),
            Column.text("severity"),
            Column.text("title"),
            Column.text("description"),
            Column.text("parameters"));

    private static final Comparator<Check> BY_SEVERITY =
            Comparator.comparing(Check::severity).thenComparing(Check::name);

    private CheckTable() {}

    /** One row a finding, errors first; a check that finds nothing has none. */
    public static Result tidy(Collection<Findings> found) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Findings f : sorted(found)) {
            f.items().forEach(item -> rows.add(tidyRow(f.check(), item)));
        }
        return new Result("Findings", TIDY, rows, notes(found));
    }

    private static List<@Nullable Object> tidyRow(Check check, Findings.Item item) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(check.name());
        row.add(check.severity().id());
        row.add(item.text());
        Findings.KEYS.forEach(key -> row.add(item.columns().get(key)));
        row.add(more(item.columns()));
        return row;
    }

    /** Columns beyond the keys, in words; null if there are none. */
    private static @Nullable String more(Map<String, @Nullable Object> columns) {
        String more = columns.entrySet().stream()
                .filter(c -> !Findings.KEYS.contains(c.getKey()) && c.getValue() != null)
                .map(c -> c.getKey() + " = " + c.getValue())
                .collect(Collectors.joining("; "));
        return more.isEmpty() ? null : more;
    }

    /**
     * For reading: a row a check that found something, errors first, with what its findings mean and the first of them.
     *
     * @param limit findings shown of each check
     */
    public static Result table(Collection<Findings> found, int limit) {
        return new Result(
                "Checks",
                TABLE,
                sorted(found).stream()
                        .filter(f -> !f.isClean())
                        .map(f -> row(f, limit))
                        .toList(),
                notes(found));
    }

    private static List<@Nullable Object> row(Findings f, int limit) {
        Check check = f.check();
        List<String> parts = new ArrayList<>(List.of(check.title(), check.name() + ": " + check.description()));
        f.items().stream().limit(limit).forEach(item -> parts.add("- " + item.text()));
        long more = f.count() - Math.min(limit, f.items().size());
        if (more > 0) {
            parts.add("… and " + more + " more: lanthanet check " + check.name() + " --format csv");
        }
        return List.of(check.severity().id(), String.join("\n", parts), f.count());
    }

    /** What is to be said beside the findings: how many there are, those that are left out, and the checks that are clean. */
    public static List<String> notes(Collection<Findings> found) {
        List<String> notes = new ArrayList<>();
        notes.add(tally(found));
        for (Findings f : sorted(found)) {
            if (f.left() > 0) {
                notes.add(f.check().name() + ": the first " + f.items().size() + " of " + f.count()
                        + " findings are kept.");
            }
        }
        String clean = sorted(found).stream()
                .filter(Findings::isClean)
                .map(f -> f.check().name())
                .sorted()
                .collect(Collectors.joining(", "));
        if (!clean.isEmpty()) {
            notes.add("Nothing found by " + clean + ".");
        }
        return notes;
    }

    /** How many findings there are, by severity. */
    public static String tally(Collection<Findings> found) {
        long checks = found.stream().filter(f -> !f.isClean()).count();
        return count(found, Severity.ERROR) + ", " + count(found, Severity.WARNING) + " and "
                + count(found, Severity.NOTE) + " in " + checks + " of " + found.size()
                + (found.size() == 1 ? " check." : " checks.");
    }

    private static String count(Collection<Findings> found, Severity severity) {
        long count = found.stream()
                .filter(f -> f.check().severity() == severity)
                .mapToLong(Findings::count)
                .sum();
        return count + " " + severity.id() + (count == 1 ? "" : "s");
    }

    /** The checks there are, for reading. */
    public static Result list(Collection<Check> checks) {
        return new Result(
                "Checks",
                LIST,
                checks.stream()
                        .sorted(BY_SEVERITY)
                        .map(c -> List.<@Nullable Object>of(c.severity().id(), c.name(), c.title()))
                        .toList(),
                List.of());
    }

    /** The checks there are, with all that their files say. */
    public static Result definitions(Collection<Check> checks) {
        return new Result(
                "Checks",
                DEFINITIONS,
                checks.stream().sorted(BY_SEVERITY).map(CheckTable::definition).toList(),
                List.of());
    }

    private static List<@Nullable Object> definition(Check check) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(check.name());
        row.add(check.severity().id());
        row.add(check.title());
        row.add(check.description());
        row.add(
                check.parameters().isEmpty()
                        ? null
                        : check.parameters().stream()
                                .map(p -> p.name() + " = " + written(p.value()) + " (" + p.meaning() + ")")
                                .collect(Collectors.joining("; ")));
        return row;
    }

    /** A value as it is written in a header. */
    static String written(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(CheckTable::written).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Double number) {
            return Numbers.plain(number);
        }
        return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
    }

    private static List<Findings> sorted(Collection<Findings> found) {
        return found.stream()
                .sorted(Comparator.comparing(Findings::check, BY_SEVERITY))
                .toList();
    }
}
