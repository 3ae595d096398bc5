package org.lanthanet.source.published;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.lanthanet.source.InputException;
import org.lanthanet.source.Place;
import org.lanthanet.source.SourceFile;

/**
 * An xlsx workbook, checked before it is opened. Sheets are rows of text; numbers stand in their shortest form, so that
 * binary noise is not carried on, and a formula without a stored value stands as {@code =} and its text.
 */
final class Workbook implements AutoCloseable {
    /**
     * One row.
     *
     * @param sheet name of the sheet
     * @param number row number as the spreadsheet shows it
     * @param cells stripped text by column, empty where there is none
     */
    record Line(String sheet, int number, List<String> cells) {
        /** Text of a column, empty beyond the last. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** Column whose text is {@code label}, or -1. */
        int find(String label) {
            return cells.indexOf(label);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }

        /** Where it stands, for a quarantine file. */
        Place place() {
            return new Place(number, sheet + ": " + String.join(",", cells));
        }

        /** How a column is called in messages. */
        String column(String label) {
            return sheet + ", " + label;
        }
    }

    /** Begins the text of a formula whose result is not stored. */
    static final String FORMULA = "=";

    private static final int MOST_CELLS = 5_000_000;
    private static final ReadingOptions BAD_CELLS_ARE_TEXT = new ReadingOptions(false, true);

    private final SourceFile file;
    private final ReadableWorkbook book;
    private int cells;

    private Workbook(SourceFile file, ReadableWorkbook book) {
        this.file = file;
        this.book = book;
    }

    /**
     * Opens a workbook.
     *
     * @throws InputException if it is no xlsx workbook, damaged, encrypted, or unpacks beyond bounds
     */
    static Workbook open(SourceFile file) {
        byte[] bytes = XlsxCheck.read(file);
        try {
            return new Workbook(file, new ReadableWorkbook(new ByteArrayInputStream(bytes), BAD_CELLS_ARE_TEXT));
        } catch (IOException | RuntimeException e) {
            throw damaged(file, e);
        }
    }

    List<String> names() {
        return book.getSheets().map(Sheet::getName).toList();
    }

    boolean has(String name) {
        return book.findSheet(name).isPresent();
    }

    /**
     * The rows of the first of the named sheets that is there.
     *
     * @throws InputException if none is
     */
    List<Line> sheet(String... names) {
        for (String name : names) {
            Optional<Sheet> sheet = book.findSheet(name);
            if (sheet.isPresent()) {
                return lines(sheet.get());
            }
        }
        throw new InputException(file + ": has no sheet " + String.join(" or ", List.of(names)) + ", only "
                + String.join(", ", names()) + "; name the workbook as it was downloaded");
    }

    private List<Line> lines(Sheet sheet) {
        List<Line> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> lines.add(line(sheet.getName(), row)));
        } catch (InputException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(file, e);
        }
        return lines;
    }

    private Line line(String sheet, Row row) {
        cells += row.getCellCount();
        if (cells > MOST_CELLS) {
            throw new InputException(file + ": has more than " + MOST_CELLS + " cells; this is not such a workbook");
        }
        List<String> texts = new ArrayList<>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            texts.add(row.getOptionalCell(column).map(Workbook::text).orElse(""));
        }
        return new Line(sheet, row.getRowNum(), texts);
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || raw.isEmpty()) {
            return cell.getType() == CellType.FORMULA ? FORMULA + cell.getFormula() : "";
        }
        return cell.getValue() instanceof BigDecimal ? plain(raw) : raw.strip();
    }

    private static String plain(String raw) {
        double number = Double.parseDouble(raw);
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : raw;
    }

    private static InputException damaged(SourceFile file, Exception e) {
        return new InputException(file + ": is damaged or no xlsx workbook; download it again", e);
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }
}
