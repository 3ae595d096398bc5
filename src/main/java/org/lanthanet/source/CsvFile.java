package org.lanthanet.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifiers;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A comma-separated file with a header: UTF-8 (with or without a byte-order mark), quoted where needed. Reads it row by
 * row; a row that does not read is kept aside with its reason, a file that is no such table is refused as a whole.
 */
final class CsvFile {
    /** Makes something of a row, or says what is wrong with it. */
    interface RowReader<T> {
        T read(Row row) throws Row.Fault;
    }

    private CsvFile() {}

    /**
     * Reads all rows.
     *
     * @param name name used in messages
     * @param required columns that must be there
     * @throws InputException if the file is not a UTF-8 CSV table with these columns
     */
    static <T> Reading<T> read(String name, InputStream in, Set<String> required, RowReader<T> reader) {
        List<T> accepted = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        long skipped = 0;
        try (CsvReader<NamedCsvRecord> csv = open(in)) {
            boolean headerSeen = false;
            for (NamedCsvRecord csvRecord : csv) {
                Row row = new Row(csvRecord);
                if (row.isBlank()) {
                    skipped++;
                    continue;
                }
                if (!headerSeen) {
                    checkHeader(name, csvRecord.getHeader(), required);
                    headerSeen = true;
                }
                Rejected shape = shape(name, csvRecord);
                if (shape != null) {
                    rejected.add(shape);
                    continue;
                }
                try {
                    accepted.add(reader.read(row));
                } catch (Row.Fault fault) {
                    rejected.add(fault.at(name, row.line()));
                } catch (IllegalArgumentException e) {
                    rejected.add(new Rejected(
                            name, row.line(), "row", String.join(",", csvRecord.getFields()), e.getMessage()));
                }
            }
            if (!headerSeen) {
                throw new InputException(name + ": has no rows; a header and at least one row are needed, with columns "
                        + String.join(",", new TreeSet<>(required)));
            }
        } catch (CsvParseException e) {
            throw broken(name, e);
        } catch (UncheckedIOException e) {
            throw broken(name, e.getCause());
        } catch (IOException e) {
            throw broken(name, e);
        }
        return new Reading<>(accepted, rejected, skipped);
    }

    /** Reads a table that is ours: any rejected row is an error. */
    static <T> List<T> readAll(String name, InputStream in, Set<String> required, RowReader<T> reader) {
        Reading<T> reading = read(name, in, required, reader);
        if (!reading.rejected().isEmpty()) {
            throw new InputException(reading.rejected().get(0).message());
        }
        return reading.accepted();
    }

    private static CsvReader<NamedCsvRecord> open(InputStream in) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return CsvReader.builder()
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        NamedCsvRecordHandler.of(handler -> handler.fieldModifier(FieldModifiers.STRIP)),
                        new InputStreamReader(withoutByteOrderMark(in), decoder));
    }

    private static InputStream withoutByteOrderMark(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(3);
        byte[] start = buffered.readNBytes(3);
        boolean mark =
                start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        if (!mark) {
            buffered.reset();
        }
        return buffered;
    }

    private static void checkHeader(String name, List<String> header, Set<String> required) {
        Set<String> missing = new TreeSet<>(required);
        header.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new InputException(name + ":1: no column " + String.join(", ", missing) + "; the header must name "
                    + String.join(",", new TreeSet<>(required))
                    + (header.size() == 1 && header.get(0).indexOf(';') >= 0
                            ? "; the columns are separated by semicolons, save the file with commas"
                            : ""));
        }
    }

    private static @Nullable Rejected shape(String name, NamedCsvRecord csvRecord) {
        int fields = csvRecord.getFieldCount();
        int columns = csvRecord.getHeader().size();
        if (fields == columns) {
            return null;
        }
        return new Rejected(
                name,
                csvRecord.getStartingLineNumber(),
                "row",
                String.join(",", csvRecord.getFields()),
                "has " + fields + " fields, the header " + columns);
    }

    private static InputException broken(String name, @Nullable Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof CharacterCodingException) {
                return new InputException(name + ": is not UTF-8 text; save it as UTF-8 and try again", e);
            }
        }
        String message = e == null ? null : e.getMessage();
        return new InputException(
                name + ": is not a readable CSV file"
                        + (message == null
                                ? ""
                                : " (" + message.lines().findFirst().orElse("") + ")"),
                e);
    }
}
