package org.lanthanet.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Printable;

/** The cells of a result as people read them: numbers rounded by column and unit, an unknown number said to be unknown. */
public final class RoundedCells {
    private static final String UNKNOWN = "unknown";

    private final List<Column> columns;
    private final int unitColumn;

    public RoundedCells(List<Column> columns) {
        this.columns = columns;
        this.unitColumn = columns.stream().map(Column::name).toList().indexOf("unit");
    }

    /** The cells of a row. */
    public List<String> of(List<@Nullable Object> row) {
        String unit = unitColumn < 0 ? null : String.valueOf(row.get(unitColumn));
        List<String> cells = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            cells.add(text(row.get(i), columns.get(i), unit));
        }
        return cells;
    }

    private static String text(@Nullable Object cell, Column column, @Nullable String unit) {
        if (cell == null) {
            return column.isNumber() ? UNKNOWN : "";
        }
        return cell instanceof Number number
                ? Numbers.rounded(number, column.kind(), unit)
                : Printable.lines(cell.toString());
    }
}
