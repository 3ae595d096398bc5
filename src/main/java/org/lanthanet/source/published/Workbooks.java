package org.lanthanet.source.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Sheets of xlsx workbooks as rows of text; numbers in their shortest form, so that binary noise is not carried on. */
final class Workbooks {
    /**
     * One row.
     *
     * @param number row number as the spreadsheet shows it
     * @param cells stripped text by column, empty where there is none
     */
    record Line(int number, List<String> cells) {
        /** Text of a column, empty beyond the last. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** Column whose text is {@code label}, or -1. */
        int find(String label) {
            return cells.indexOf(label);
        }
    }

    private Workbooks() {}

    /** The first of the named sheets that is there. */
    static List<Line> sheet(Path file, String... names) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            for (String name : names) {
                Optional<Sheet> sheet = workbook.findSheet(name);
                if (sheet.isPresent()) {
                    return lines(sheet.get());
                }
            }
            throw new LayoutException(
                    file.getFileName() + ": has no sheet named " + String.join(" or ", List.of(names)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    private static List<Line> lines(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.map(Workbooks::line).toList();
        }
    }

    private static Line line(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(row.getOptionalCell(column).map(Workbooks::text).orElse(""));
        }
        return new Line(row.getRowNum(), List.copyOf(cells));
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return plain(Double.parseDouble(raw));
        }
        return cell.getText().strip();
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
