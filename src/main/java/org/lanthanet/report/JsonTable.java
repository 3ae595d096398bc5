package org.lanthanet.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON objects, one a row, keys in column order; numbers unrounded, missing = null. */
final class JsonTable implements ResultWriter {
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

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
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (int i = 0; i < columns.size(); i++) {
                json.writeFieldName(columns.get(i).name());
                Object cell = row.get(i);
                if (cell == null) {
                    json.writeNull();
                } else if (cell instanceof Double d) {
                    json.writeNumber(Numbers.exact(d));
                } else if (cell instanceof Number n) {
                    json.writeNumber(n.longValue());
                } else if (cell instanceof Boolean b) {
                    json.writeBoolean(b);
                } else {
                    json.writeString(cell.toString());
                }
            }
            json.writeEndObject();
        }
        return text.toString();
    }
}
