package org.lanthanet.report.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Stage;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Result;
import org.lanthanet.report.RowView;
import org.lanthanet.trace.Origin;

/** Where what a country uses comes from, or where what it mines goes, by stage and year. */
public final class TraceTable {
    /** Smallest share that has a row of its own in a table for people. */
    private static final double SMALLEST = 0.005;

    private final TraceQuestion question;
    private final List<TraceCell> cells = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final @Nullable TraceBands bands;

    public TraceTable(TraceQuestion question, List<TracedYear> years) {
        this(question, years, null);
    }

    /**
     * @param bands bands of where these years' uses come from; null for none
     */
    public TraceTable(TraceQuestion question, List<TracedYear> years, @Nullable TraceBands bands) {
        this.question = question;
        this.bands = bands;
        for (Stage stage : question.stages()) {
            for (TracedYear year : years) {
                add(year, stage);
            }
        }
    }

    private void add(TracedYear year, Stage stage) {
        String fault = question.fault(year, stage);
        if (!fault.isEmpty()) {
            reasons.add(fault);
            return;
        }
        TraceCell cell = new TraceCell(question, year, stage);
        if (cell.rows().isEmpty()) {
            reasons.add(cell.reason());
        } else {
            cells.add(cell);
        }
    }

    /** A line for each stage and year of which there is nothing to show. */
    public List<String> reasons() {
        return List.copyOf(reasons);
    }

    /**
     * Tidy rows: year, stage, country, direction, partner, kind, entry_stage, reo_tonnes, share, direct … With bands the columns
     * {@code reo_tonnes_low, reo_tonnes_high, share_low, share_high, direct_share_low, direct_share_high, draws} follow, the last
     * the number of draws in which the share is defined.
     */
    public Result tidy() {
        return bands == null ? plain() : bands.tidy(title(question), cells, question);
    }

    private Result plain() {
        List<TraceRow> rows = cells.stream().flatMap(c -> c.rows().stream()).toList();
        return new Result(title(question), TraceRow.columns(), new RowView<>(rows, r -> r.cells(question)), List.of());
    }

    /** The same for people: the largest first, the smallest together. */
    public Result table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        cells.forEach(cell -> rows.addAll(rows(cell)));
        List<Column> columns = new ArrayList<>();
        if (cells.size() > 1) {
            columns.add(Column.text("stage"));
            columns.add(Column.of("year", Kind.YEAR));
        }
        columns.add(Column.text(question.isBackward() ? "origin" : "user"));
        if (question.isBackward()) {
            columns.add(Column.text("kind"));
            columns.add(Column.of("entry_stage", "enters as", Kind.TEXT));
        }
        columns.addAll(List.of(
                Column.of("reo_tonnes", "REO t", Kind.QUANTITY),
                Column.of("share", Kind.RATIO),
                Column.of("direct_reo_tonnes", "direct REO t", Kind.QUANTITY),
                Column.of("direct_share", "direct share", Kind.RATIO)));
        Result plain = new Result(title(question), columns, rows, notes());
        return bands == null ? plain : bands.beside(plain, shown());
    }

    private List<String> notes() {
        return bands == null
                ? notesOfTrace()
                : Stream.concat(bands.notes().stream(), notesOfTrace().stream()).toList();
    }

    private List<String> notesOfTrace() {
        return cells.size() == 1
                ? new TraceNotes(question, cells.get(0)).lines()
                : cells.isEmpty()
                        ? List.of()
                        : List.of(
                                TraceNotes.CHOICES,
                                "Ask for one stage and year to see what is not declared on the way.");
    }

    static String title(TraceQuestion question) {
        String what = question.isBackward()
                ? "Where what " + question.country() + " uses comes from"
                : "Where what " + question.country() + " mines is used";
        return what + where(question);
    }

    /** The stage and the year asked about, as far as it is one. */
    static String where(TraceQuestion question) {
        StringJoiner where = new StringJoiner(", ", ": ", "").setEmptyValue("");
        if (question.stages().size() == 1) {
            where.add(question.stages().get(0).id());
        }
        if (question.years().length() == 1) {
            where.add(String.valueOf(question.years().from()));
        }
        return where.toString();
    }

    private List<List<@Nullable Object>> rows(TraceCell cell) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        large(cell)
                .forEach(r -> rows.add(row(
                        cell,
                        r.partner(),
                        isMiner(cell, r) ? r.origin().kind().id() : "none mined",
                        isMiner(cell, r) ? r.origin().entry().id() : "",
                        r.reoTonnes(),
                        r.share(),
                        direct(r, r.directReoTonnes()),
                        direct(r, r.directShare()))));
        for (Origin.Kind kind : Origin.Kind.values()) {
            List<TraceRow> small = small(cell, kind);
            if (!small.isEmpty()) {
                rows.add(others(cell, kind, small));
            }
        }
        return rows;
    }

    private static List<TraceRow> large(TraceCell cell) {
        return cell.rows().stream()
                .filter(TraceTable::isLarge)
                .sorted(Comparator.comparingDouble(TraceRow::share)
                        .reversed()
                        .thenComparing(r -> r.directShare() == null ? 0 : -r.directShare()))
                .toList();
    }

    private static List<TraceRow> small(TraceCell cell, Origin.Kind kind) {
        return cell.rows().stream()
                .filter(r -> r.origin().kind() == kind && !isLarge(r))
                .toList();
    }

    /** What each row of the table stands for; null where it stands for several together. */
    private List<@Nullable TraceRow> shown() {
        List<@Nullable TraceRow> shown = new ArrayList<>();
        for (TraceCell cell : cells) {
            shown.addAll(large(cell));
            for (Origin.Kind kind : Origin.Kind.values()) {
                if (!small(cell, kind).isEmpty()) {
                    shown.add(null);
                }
            }
        }
        return shown;
    }

    private static boolean isMiner(TraceCell cell, TraceRow row) {
        return cell.year().tracing().entryReoTonnes(row.origin()) > 0;
    }

    private static boolean isLarge(TraceRow row) {
        return row.share() >= SMALLEST || row.directShare() != null && row.directShare() >= SMALLEST;
    }

    /** Nothing where a direct share would mean nothing, null where it is unknown. */
    private @Nullable Object direct(TraceRow row, @Nullable Double value) {
        boolean means =
                row.origin().kind() == Origin.Kind.MINED && !row.partner().equals(question.country());
        return means ? value : "";
    }

    private List<@Nullable Object> others(TraceCell cell, Origin.Kind kind, List<TraceRow> small) {
        double direct = small.stream()
                .mapToDouble(r -> r.directReoTonnes() == null ? 0 : r.directReoTonnes())
                .sum();
        boolean mined = kind == Origin.Kind.MINED && cell.directReoTonnes() > 0;
        return row(
                cell,
                small.size() + (small.size() == 1 ? " other" : " others"),
                kind.id(),
                "",
                small.stream().mapToDouble(TraceRow::reoTonnes).sum(),
                small.stream().mapToDouble(TraceRow::share).sum(),
                mined ? direct : "",
                mined ? direct / cell.directReoTonnes() : "");
    }

    private List<@Nullable Object> row(
            TraceCell cell,
            String partner,
            String kind,
            String entry,
            double reoTonnes,
            double share,
            @Nullable Object directReoTonnes,
            @Nullable Object directShare) {
        List<@Nullable Object> row = new ArrayList<>();
        if (cells.size() > 1) {
            row.add(cell.stage().id());
            row.add(cell.year().year());
        }
        row.add(partner);
        if (question.isBackward()) {
            row.add(kind);
            row.add(entry);
        }
        row.addAll(Arrays.asList(reoTonnes, share, directReoTonnes, directShare));
        return row;
    }

    /** A row a year, shares in columns. */
    public Result byYear() {
        return new TraceByYear(question, cells).table();
    }
}
