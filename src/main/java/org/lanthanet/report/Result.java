package org.lanthanet.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of results. Cells are {@link String}, {@link Double}, {@link Integer}, {@link Long}, {@link Boolean}, lists
 * and maps of these, or null for unknown.
 *
 * @param title what the table shows
 * @param columns its columns
 * @param rows its rows, each as long as {@code columns}
 * @param notes sentences a reader needs beside the numbers: sources, coverage, limits
 * @param figure lines of a small picture, shown above the rows of a text table and nowhere else
 */
public record Result(
        String title,
        List<Column> columns,
        List<List<@Nullable Object>> rows,
        List<String> notes,
        List<String> figure) {
    /** A result without a figure. */
    public Result(String title, List<Column> columns, List<List<@Nullable Object>> rows, List<String> notes) {
        this(title, columns, rows, notes, List.of());
    }

    public Result {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
        figure = List.copyOf(figure);
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns: " + row);
            }
            for (Object cell : row) {
                if (cell instanceof Double d && !Double.isFinite(d)) {
                    throw new IllegalArgumentException("a result holds " + d + ": " + row);
                }
            }
        }
        rows = rows instanceof RowView<?> ? rows : copy(rows);
    }

    private static List<List<@Nullable Object>> copy(List<List<@Nullable Object>> rows) {
        List<List<@Nullable Object>> copy = new ArrayList<>(rows.size());
        rows.forEach(row -> copy.add(Collections.unmodifiableList(new ArrayList<>(row))));
        return Collections.unmodifiableList(copy);
    }
}
