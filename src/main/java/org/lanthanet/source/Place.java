package org.lanthanet.source;

import java.util.List;

/** Where a record stands in its file. The text of the record is put together only if it is asked for. */
public final class Place {
    private final long line;
    private final List<String> fields;
    private final char separator;

    /**
     * @param line line of the file (row of a sheet, record of a JSON array), 1 the header
     * @param rawText the record as it stands there, for the quarantine file
     */
    public Place(long line, String rawText) {
        this(line, List.of(rawText), '\0');
    }

    private Place(long line, List<String> fields, char separator) {
        this.line = line;
        this.fields = fields;
        this.separator = separator;
    }

    /** A record of a table. */
    static Place of(long line, List<String> fields, char separator) {
        return new Place(line, fields, separator);
    }

    /** Line of the file. */
    public long line() {
        return line;
    }

    /** The record as it stands in the file. */
    public String rawText() {
        return separator == '\0' ? fields.get(0) : CsvInput.raw(fields, separator);
    }
}
