package org.lanthanet.source.published;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Comma-separated files as published: UTF-8 with or without a byte-order mark, or Windows-1252 where they are not UTF-8. */
final class CsvTexts {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CsvTexts() {}

    /** All records of a file. */
    static List<NamedCsvRecord> read(Path file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text(file))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    /** A field that must be there, stripped; {@code where} begins the message if it is not. */
    static String field(Path file, NamedCsvRecord line, String column) {
        return line.findField(column)
                .map(String::strip)
                .orElseThrow(() -> new LayoutException(place(file, line) + ": has no column " + column));
    }

    /** File and line for a message. */
    static String place(Path file, NamedCsvRecord line) {
        return file.getFileName() + ":" + line.getStartingLineNumber();
    }

    /** Text of a file without its byte-order mark. */
    static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, WINDOWS);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
