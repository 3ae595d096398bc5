package org.lanthanet.report.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Stage;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Result;
import org.lanthanet.report.RowView;
import org.lanthanet.trace.Origin;
import org.lanthanet.trace.Route;
import org.lanthanet.trace.Routes;

/** The biggest routes of a trace: country by country, stage by stage. */
public final class RouteTable {
    private final TraceQuestion question;
    private final int count;
    private final List<Row> rows = new ArrayList<>();

    private record Row(int year, Stage stage, int rank, Route route, double share, double cumulativeShare) {}

    /**
     * @param count how many routes of each stage and year
     */
    public RouteTable(TraceQuestion question, List<TracedYear> years, int count) {
        this.question = question;
        this.count = count;
        for (Stage stage : question.stages()) {
            for (TracedYear year : years) {
                if (question.fault(year, stage).isEmpty()) {
                    add(year, stage);
                }
            }
        }
    }

    private void add(TracedYear year, Stage stage) {
        Routes routes = question.isBackward()
                ? year.tracing().routes(stage, question.country(), null)
                : year.tracing().routes(stage, null, Origin.mined(question.country()));
        double sum = 0;
        int rank = 0;
        for (Route route : routes.next(count)) {
            sum += route.reoTonnes();
            rank++;
            rows.add(new Row(
                    year.year(),
                    stage,
                    rank,
                    route,
                    route.reoTonnes() / routes.totalReoTonnes(),
                    sum / routes.totalReoTonnes()));
        }
    }

    /** Tidy rows: year, stage, country, direction, rank, route, kind, reo_tonnes, share, cumulative_share. */
    public Result tidy() {
        List<Column> columns =
                Stream.concat(TraceRow.keys().stream(), columns().stream()).toList();
        return new Result(title(), columns, new RowView<>(rows, this::tidy), List.of());
    }

    private List<@Nullable Object> tidy(Row row) {
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                row.year(),
                row.stage().id(),
                question.country(),
                question.direction().id()));
        cells.addAll(cells(row));
        return cells;
    }

    private static List<@Nullable Object> cells(Row row) {
        return Arrays.asList(
                row.rank(),
                row.route().toString(),
                row.route().origin().kind().id(),
                row.route().reoTonnes(),
                row.share(),
                row.cumulativeShare());
    }

    private static List<Column> columns() {
        return List.of(
                Column.of("rank", "#", Kind.COUNT),
                Column.text("route"),
                Column.of("kind", "enters", Kind.TEXT),
                Column.of("reo_tonnes", "REO t", Kind.QUANTITY),
                Column.of("share", Kind.RATIO),
                Column.of("cumulative_share", "together", Kind.RATIO));
    }

    /** The same for people. */
    public Result table() {
        boolean one =
                rows.stream().map(r -> List.of(r.year(), r.stage())).distinct().count() <= 1;
        List<Column> columns = new ArrayList<>();
        if (!one) {
            columns.add(Column.text("stage"));
            columns.add(Column.of("year", Kind.YEAR));
        }
        columns.addAll(columns());
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (Row row : rows) {
            List<@Nullable Object> line = new ArrayList<>();
            if (!one) {
                line.add(row.stage().id());
                line.add(row.year());
            }
            line.addAll(cells(row));
            cells.add(line);
        }
        return new Result(title(), columns, cells, rows.isEmpty() ? List.of() : List.of(TraceNotes.CHOICES));
    }

    private String title() {
        String which = count == 1 ? "The biggest route" : "The biggest routes";
        String what = question.isBackward()
                ? which + " of what " + question.country() + " uses"
                : which + " of what " + question.country() + " mines";
        return what + TraceTable.where(question);
    }
}
