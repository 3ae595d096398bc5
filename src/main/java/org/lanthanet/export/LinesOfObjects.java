package org.lanthanet.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;

/** JSON without spaces, but every object in a list and every member of the outermost object in a line of its own. */
final class LinesOfObjects extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1L;

    private transient int depth;

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        super.writeStartObject(json);
        depth++;
    }

    @Override
    public void writeEndObject(JsonGenerator json, int members) throws IOException {
        depth--;
        if (depth == 0) {
            json.writeRaw('\n');
        }
        super.writeEndObject(json, members);
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        newLineAtTheTop(json);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        super.writeObjectEntrySeparator(json);
        newLineAtTheTop(json);
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        newLineAtTheTop(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        super.writeArrayValueSeparator(json);
        newLineAtTheTop(json);
    }

    private void newLineAtTheTop(JsonGenerator json) throws IOException {
        if (depth <= 1) {
            json.writeRaw('\n');
        }
    }
}
