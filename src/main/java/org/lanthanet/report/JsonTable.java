package org.lanthanet.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON objects, one a row, keys in column order; numbers unrounded, missing = null. */
final class JsonTable implements ResultWriter {
    private final boolean lines;

    /**
     * @param lines one object a line (NDJSON) rather than one array
     */
    JsonTable(boolean lines) {
        this.lines = lines;
    }

    @Override
    public void write(Result result, Writer out) throws IOException {
        if (!lines) {
            out.append("[\n");
        }
        int last = result.rows().size() - 1;
        for (int i = 0; i <= last; i++) {
            out.append(lines ? "" : "  ")
                    .append(object(result.columns(), result.rows().get(i)));
            out.append(lines || i == last ? "\n" : ",\n");
        }
        if (!lines) {
            out.append("]\n");
        }
    }

    private static String object(List<Column> columns, List<@Nullable Object> row) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonValues.generator(text)) {
            json.writeStartObject();
            for (int i = 0; i < columns.size(); i++) {
                json.writeFieldName(columns.get(i).name());
                JsonValues.write(json, row.get(i));
            }
            json.writeEndObject();
        }
        return text.toString();
    }
}
