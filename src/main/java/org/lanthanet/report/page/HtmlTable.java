package org.lanthanet.report.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Printable;
import org.lanthanet.report.Column;
import org.lanthanet.report.Numbers;
import org.lanthanet.report.Result;

/** A result as the cells of an HTML table, rounded for reading. The template escapes what is in them. */
final class HtmlTable {
    /** A cell, or a heading. */
    record Cell(List<String> lines, boolean number) {}

    /** A row, whose first cell heads it. */
    record Row(Cell head, List<Cell> cells) {}

    private final Result result;

    HtmlTable(Result result) {
        this.result = result;
    }

    String title() {
        return result.title();
    }

    List<String> notes() {
        return result.notes().stream().filter(n -> !n.isBlank()).toList();
    }

    List<Cell> headings() {
        return result.columns().stream()
                .map(c -> new Cell(List.of(c.heading()), isNumber(c)))
                .toList();
    }

    List<Row> rows() {
        int unitColumn = result.columns().stream().map(Column::name).toList().indexOf("unit");
        List<Row> rows = new ArrayList<>();
        for (List<@Nullable Object> row : result.rows()) {
            String unit = unitColumn < 0 ? null : String.valueOf(row.get(unitColumn));
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                Column column = result.columns().get(i);
                cells.add(new Cell(lines(row.get(i), column, unit), isNumber(column)));
            }
            rows.add(new Row(cells.get(0), cells.subList(1, cells.size())));
        }
        return rows;
    }

    private static boolean isNumber(Column column) {
        return column.kind() != Column.Kind.TEXT;
    }

    private static List<String> lines(@Nullable Object cell, Column column, @Nullable String unit) {
        if (cell == null) {
            return List.of(isNumber(column) ? "unknown" : "");
        }
        return cell instanceof Number number
                ? List.of(Numbers.rounded(number, column.kind(), unit))
                : Printable.lines(cell.toString()).lines().toList();
    }
}
