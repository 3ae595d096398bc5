package org.lanthanet.report.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.report.Result;
import org.lanthanet.report.RoundedCells;

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
                .map(c -> new Cell(List.of(c.heading()), c.isNumber()))
                .toList();
    }

    List<Row> rows() {
        RoundedCells rounded = new RoundedCells(result.columns());
        List<Row> rows = new ArrayList<>();
        for (List<@Nullable Object> row : result.rows()) {
            List<Cell> cells = new ArrayList<>();
            List<String> texts = rounded.of(row);
            for (int i = 0; i < texts.size(); i++) {
                cells.add(new Cell(
                        texts.get(i).lines().toList(), result.columns().get(i).isNumber()));
            }
            rows.add(new Row(cells.get(0), cells.subList(1, cells.size())));
        }
        return rows;
    }
}
