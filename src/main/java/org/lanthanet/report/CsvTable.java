package org.lanthanet.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comma-separated values with a header; numbers unrounded, missing = empty, zero = 0. */
final class CsvTable implements ResultWriter {
    @Override
    public void write(Result result, Appendable out) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(result.columns().stream().map(Column::name).toList());
            for (List<@Nullable Object> row : result.rows()) {
                csv.writeRecord(row.stream().map(CsvTable::text).toList());
            }
        }
        out.append(text.toString());
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof Double d ? Numbers.exact(d).toPlainString() : cell.toString();
    }
}
