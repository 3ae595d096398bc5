package org.lanthanet.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Comma-separated values with a header; numbers unrounded, missing = empty, zero = 0, lists and maps as JSON. */
final class CsvTable implements ResultWriter {
    @Override
    public void write(Result result, Writer out) throws IOException {
        // flushed and not closed: there may be more to write
        CsvWriter.CsvWriterBuilder builder = CsvWriter.builder().lineDelimiter(LineDelimiter.LF);
        if (result.columns().size() == 1) {
            // an empty line is none to most readers
            builder.quoteStrategy(QuoteStrategies.EMPTY);
        }
        CsvWriter csv = builder.build(out);
        csv.writeRecord(result.columns().stream().map(Column::name).toList());
        String[] fields = new String[result.columns().size()];
        for (List<@Nullable Object> row : result.rows()) {
            for (int i = 0; i < fields.length; i++) {
                fields[i] = text(row.get(i));
            }
            csv.writeRecord(fields);
        }
        csv.flush();
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Double d) {
            return Numbers.plain(d);
        }
        return cell instanceof List || cell instanceof Map ? JsonValues.text(cell) : cell.toString();
    }
}
