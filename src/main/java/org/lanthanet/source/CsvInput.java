package org.lanthanet.source;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifiers;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Text and CSV of somebody else's, read in one pass with flat memory: UTF-8 with or without a byte-order mark (Windows-1252
 * where a publisher is known to use it), lines of bounded length, no binary content. What cannot be read is one
 * {@link InputException}.
 */
public final class CsvInput {
    /** Takes the records of a table, the header first. */
    public interface Handler {
        void header(List<String> header);

        void row(Place place, List<String> fields);
    }

    /** Windows' western European code page, in which the USGS publishes. */
    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Longest line that is read, bytes without its end. */
    public static final int LONGEST_LINE = TextGuard.LONGEST_LINE;

    static final int LONGEST_FIELD = 1 << 20;

    private CsvInput() {}

    /**
     * Reads a CSV table with strict UTF-8. Fields are stripped; blank lines are given as rows of one empty field.
     *
     * @throws InputException if it is no such text
     */
    public static void read(SourceFile file, char separator, Handler handler) {
        read(file, StandardCharsets.UTF_8, separator, handler);
    }

    /** The same in a given encoding. */
    public static void read(SourceFile file, Charset charset, char separator, Handler handler) {
        try (CsvReader<CsvRecord> csv = parse(
                open(file, charset),
                separator,
                CsvRecordHandler.of(h -> h.fieldModifier(FieldModifiers.STRIP).maxFieldSize(LONGEST_FIELD)))) {
            boolean first = true;
            for (CsvRecord row : csv) {
                if (first) {
                    handler.header(row.getFields());
                    first = false;
                } else {
                    handler.row(place(row, separator), row.getFields());
                }
            }
            if (first) {
                throw new InputException(file + ": is empty");
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw broken(file, e);
        }
    }

    /** The one way a CSV file is opened: bounded, blank lines kept, a quote left open an error. */
    static <T> CsvReader<T> parse(Reader text, char separator, CsvCallbackHandler<T> records) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(4 * LONGEST_FIELD)
                .build(records, text);
    }

    /** Opens text for reading; closing the reader closes the file. */
    public static Reader open(SourceFile file, Charset charset) throws IOException {
        InputStream in = file.open();
        try {
            boolean mark = skipByteOrderMark(file, in);
            return new InputStreamReader(
                    new TextGuard(in),
                    (mark ? StandardCharsets.UTF_8 : charset)
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static boolean skipByteOrderMark(SourceFile file, InputStream in) throws IOException {
        in.mark(3);
        byte[] start = in.readNBytes(3);
        if (startsWith(start, 0xFE, 0xFF) || startsWith(start, 0xFF, 0xFE)) {
            throw new InputException(file + ": is UTF-16 text; save it as UTF-8 and try again");
        }
        boolean mark = startsWith(start, 0xEF, 0xBB, 0xBF);
        if (!mark) {
            in.reset();
        }
        return mark;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** A failure of reading as one line for the person. */
    public static InputException broken(SourceFile file, Throwable failure) {
        return broken(file, failure, "table");
    }

    /** The same, {@code what} naming what the file was taken for. */
    static InputException broken(SourceFile file, Throwable failure, String what) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof InputException known) {
                return known;
            }
            String known = knownFault(t);
            if (known != null) {
                return new InputException(file + known, failure);
            }
        }
        String message = failure.getMessage();
        return new InputException(
                file + ": is not a readable " + what
                        + (message == null
                                ? ""
                                : " (" + message.lines().findFirst().orElse("") + ")"),
                failure);
    }

    private static @Nullable String knownFault(Throwable t) {
        if (t instanceof RefusedContent refused) {
            return refused.place() + ": " + refused.getMessage();
        }
        if (t instanceof CharacterCodingException) {
            return ": is not UTF-8 text; save it as UTF-8 and try again";
        }
        if (t instanceof EOFException || t instanceof ZipException) {
            return ": is damaged or cut short; download it again";
        }
        if (t instanceof NoSuchFileException) {
            return ": is not there any more; name it again";
        }
        if (t instanceof AccessDeniedException) {
            return ": may not be read; check its permissions";
        }
        return null;
    }

    private static Place place(CsvRecord row, char separator) {
        return Place.of(row.getStartingLineNumber(), row.getFields(), separator);
    }

    /** Fields as a line of text again. */
    static String raw(List<String> fields, char separator) {
        return fields.stream()
                .map(f -> f.indexOf(separator) >= 0 || f.indexOf('"') >= 0 ? '"' + f.replace("\"", "\"\"") + '"' : f)
                .collect(Collectors.joining(String.valueOf(separator)));
    }

    /** Field of a column, empty if the column is absent or the row is short. */
    public static String field(List<String> fields, int column) {
        return column < 0 || column >= fields.size() ? "" : fields.get(column);
    }

    /** A number of the rows, or null if the text is none; no thousands separators, no decimal comma. */
    public static @Nullable Double number(String text) {
        return Row.isNumber(text) ? Double.valueOf(text) : null;
    }
}
