package org.lanthanet.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as it is written; numbers unrounded, unknown = null. */
final class JsonOut {
    private static final JsonFactory JSON = new JsonFactory();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private JsonOut() {}

    /** Objects indented, a member a line; lists of numbers and objects too. */
    static JsonGenerator indented(Writer out) throws IOException {
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(
                new DefaultPrettyPrinter(separators).withObjectIndenter(LINES).withArrayIndenter(LINES));
        return json;
    }

    /** Without any space; {@link #line} begins a new line. */
    static JsonGenerator compact(Writer out) throws IOException {
        return JSON.createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setPrettyPrinter(new LinesOfObjects());
    }

    /** What an export is about: words by name, and its sources as a list. */
    static void about(JsonGenerator json, Map<String, String> about) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, String> entry : about.entrySet()) {
            if (entry.getKey().equals("sources")) {
                member(json, "sources", entry.getValue().lines().toList());
            } else {
                member(json, entry.getKey(), entry.getValue());
            }
        }
        json.writeEndObject();
    }

    static <T> void object(JsonGenerator json, List<Field<T>> fields, T record) throws IOException {
        json.writeStartObject();
        members(json, fields, record);
        json.writeEndObject();
    }

    static <T> void members(JsonGenerator json, List<Field<T>> fields, T record) throws IOException {
        for (Field<T> field : fields) {
            member(json, field.name(), field.value(record));
        }
    }

    static void member(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        json.writeFieldName(name);
        value(json, value);
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Number) {
            json.writeNumber(Values.text(value));
        } else if (value instanceof Boolean b) {
            json.writeBoolean(b);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                value(json, item);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                member(json, entry.getKey().toString(), entry.getValue());
            }
            json.writeEndObject();
        } else {
            json.writeString(Values.text(value));
        }
    }
}
