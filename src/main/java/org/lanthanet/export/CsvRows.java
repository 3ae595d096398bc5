package org.lanthanet.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Records as comma-separated values with a header: UTF-8, LF, numbers unrounded, unknown = empty. */
final class CsvRows {
    private CsvRows() {}

    /** Flushed and not closed: the writer is another's. */
    static <T> void write(List<Field<T>> fields, Iterable<T> records, Writer out) throws IOException {
        try {
            rows(fields, records, out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static <T> void rows(List<Field<T>> fields, Iterable<T> records, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(fields.stream().map(Field::name).toList());
        String[] row = new String[fields.size()];
        for (T record : records) {
            for (int i = 0; i < row.length; i++) {
                row[i] = Values.text(fields.get(i).value(record));
            }
            csv.writeRecord(row);
        }
        csv.flush();
    }
}
