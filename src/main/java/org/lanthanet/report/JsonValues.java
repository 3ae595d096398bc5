package org.lanthanet.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cells as JSON: numbers unrounded, unknown = null. */
public final class JsonValues {
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private JsonValues() {}

    static JsonGenerator generator(Writer out) throws IOException {
        return JSON.createGenerator(out);
    }

    static void write(JsonGenerator json, @Nullable Object cell) throws IOException {
        if (cell == null) {
            json.writeNull();
        } else if (cell instanceof Double d) {
            json.writeNumber(Numbers.exact(d));
        } else if (cell instanceof Number n) {
            json.writeNumber(n.longValue());
        } else if (cell instanceof Boolean b) {
            json.writeBoolean(b);
        } else if (cell instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                write(json, item);
            }
            json.writeEndArray();
        } else if (cell instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else {
            json.writeString(cell.toString());
        }
    }

    /** A cell in one line. */
    public static String text(@Nullable Object cell) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generator(text)) {
            write(json, cell);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
