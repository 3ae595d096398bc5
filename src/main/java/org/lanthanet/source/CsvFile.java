package org.lanthanet.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldModifiers;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table of our own layout: comma-separated, with a header, UTF-8 (with or without a byte-order mark), quoted where needed.
 * Its rows are handed on one by one; a row that does not read comes with its reason, a file that is no such table is refused
 * as a whole.
 */
final class CsvFile {
    /** Makes something of a row, or says what is wrong with it. */
    interface RowReader<T> {
        T read(Row row) throws Fault;
    }

    /** Hands a row to an intake, or says what is wrong with it. */
    interface RowTaker {
        void take(Row row) throws Fault;
    }

    /** Takes rows as they come. */
    private interface Rows {
        void blank();

        void row(Row row) throws Fault;

        void fault(Row row, Fault fault);
    }

    private CsvFile() {}

    /**
     * Reads somebody's table: each row is taken, rejected or, if blank, skipped.
     *
     * @param required columns that must be there
     * @throws InputException if the file is not a UTF-8 CSV table with these columns
     */
    static void read(SourceFile file, Set<String> required, Intake intake, RowTaker taker) {
        each(file, required, new Rows() {
            @Override
            public void blank() {
                intake.skip("blank line");
            }

            @Override
            public void row(Row row) throws Fault {
                taker.take(row);
            }

            @Override
            public void fault(Row row, Fault fault) {
                intake.reject(
                        row.place(), fault.column(), fault.value(), fault.rule(), row.quantityOrNull("value_usd"));
            }
        });
    }

    /** Reads a table of the data package: any row at fault is an error. */
    static <T> List<T> readAll(SourceFile file, Set<String> required, RowReader<T> reader) {
        List<T> read = new ArrayList<>();
        each(file, required, new Rows() {
            @Override
            public void blank() {
                // says nothing
            }

            @Override
            public void row(Row row) throws Fault {
                read.add(reader.read(row));
            }

            @Override
            public void fault(Row row, Fault fault) {
                throw new InputException(
                        new Rejected(file.name(), row.line(), fault.column(), fault.value(), fault.rule()).message());
            }
        });
        return read;
    }

    private static void each(SourceFile file, Set<String> required, Rows rows) {
        try (CsvReader<NamedCsvRecord> csv = CsvInput.parse(
                CsvInput.open(file, StandardCharsets.UTF_8),
                ',',
                NamedCsvRecordHandler.of(
                        h -> h.fieldModifier(FieldModifiers.STRIP).maxFieldSize(CsvInput.LONGEST_FIELD)))) {
            boolean headerSeen = false;
            for (NamedCsvRecord csvRecord : csv) {
                Row row = new Row(csvRecord);
                if (row.isBlank()) {
                    rows.blank();
                    continue;
                }
                if (!headerSeen) {
                    checkHeader(file, csvRecord.getHeader(), required);
                    headerSeen = true;
                }
                take(row, rows);
            }
            if (!headerSeen) {
                throw new InputException(file + ": has no rows; a header and at least one row are needed, with columns "
                        + String.join(",", new TreeSet<>(required)));
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw CsvInput.broken(file, e, "CSV file");
        }
    }

    private static void take(Row row, Rows rows) {
        try {
            row.checkShape();
            rows.row(row);
        } catch (Fault fault) {
            rows.fault(row, fault);
        } catch (IllegalArgumentException e) {
            rows.fault(row, new Fault("row", row.all(), String.valueOf(e.getMessage())));
        }
    }

    private static void checkHeader(SourceFile file, List<String> header, Set<String> required) {
        Set<String> missing = new TreeSet<>(required);
        header.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new InputException(file + ":1: no column " + String.join(", ", missing) + "; the header must name "
                    + String.join(",", new TreeSet<>(required))
                    + (header.size() == 1 && header.get(0).indexOf(';') >= 0
                            ? "; the columns are separated by semicolons, save the file with commas"
                            : ""));
        }
    }
}
