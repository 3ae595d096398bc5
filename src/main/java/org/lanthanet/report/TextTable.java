package org.lanthanet.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Printable;

/** An aligned table: words left, numbers right, unknown values said to be unknown; title above, notes below. */
final class TextTable implements ResultWriter {
    private static final String UNKNOWN = "unknown";
    private static final int WIDEST_CELL = 200;

    /** Rules above and below the heading only. */
    private static final Character[] LINES = {
        null, null, null, null, null, ' ', ' ', '─', '─', '─', '─', null, ' ', ' ', null, null, null, null, null, ' ',
        ' ', null, null, null, null, null, null, null, null
    };

    /** The same with columns closer to each other, for a table that would be wider than most windows. */
    private static final Character[] CLOSE_LINES = {
        null, null, null, null, null, null, null, null, '─', null, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null, null, null, null, null, null
    };

    private static final int WIDE = 132;

    @Override
    public void write(Result result, Writer out) throws IOException {
        out.append(Printable.lines(result.title())).append('\n').append('\n');
        for (String line : result.figure()) {
            out.append(line.stripTrailing()).append('\n');
        }
        if (!result.figure().isEmpty()) {
            out.append('\n');
        }
        if (result.rows().isEmpty()) {
            out.append("(no rows)\n");
        } else {
            table(result).lines().map(String::stripTrailing).forEach(line -> append(out, line));
        }
        if (!result.notes().isEmpty()) {
            out.append('\n');
            for (String note : result.notes()) {
                out.append(Printable.lines(note)).append('\n');
            }
        }
    }

    private static void append(Appendable out, String line) {
        try {
            out.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table(Result result) {
        List<Column> columns = result.columns();
        int unitColumn = unitColumn(columns);
        List<com.github.freva.asciitable.Column> headings = new ArrayList<>();
        for (Column column : columns) {
            headings.add(new com.github.freva.asciitable.Column()
                    .header(Printable.lines(column.heading()))
                    .headerAlign(column.isNumber() ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT)
                    .dataAlign(column.isNumber() ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT)
                    .maxWidth(WIDEST_CELL, OverflowBehaviour.NEWLINE));
        }
        String[][] cells = new String[result.rows().size()][];
        for (int i = 0; i < cells.length; i++) {
            List<@Nullable Object> row = result.rows().get(i);
            String unit = unitColumn < 0 ? null : String.valueOf(row.get(unitColumn));
            cells[i] = new String[columns.size()];
            for (int j = 0; j < columns.size(); j++) {
                cells[i][j] = text(row.get(j), columns.get(j), unit);
            }
        }
        com.github.freva.asciitable.Column[] columnsOf = headings.toArray(new com.github.freva.asciitable.Column[0]);
        String table = AsciiTable.getTable(LINES, columnsOf, cells);
        return width(table) > WIDE ? AsciiTable.getTable(CLOSE_LINES, columnsOf, cells) : table;
    }

    private static int width(String table) {
        return table.lines()
                .mapToInt(line -> line.stripTrailing().length())
                .max()
                .orElse(0);
    }

    private static int unitColumn(List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals("unit")) {
                return i;
            }
        }
        return -1;
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
