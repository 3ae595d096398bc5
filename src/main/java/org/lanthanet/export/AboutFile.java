package org.lanthanet.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** What an export is about, as a JSON object: the companion of formats that have no place for it. */
public final class AboutFile {
    private AboutFile() {}

    public static void write(Map<String, String> about, Writer out) throws IOException {
        try (JsonGenerator json = JsonOut.indented(out)) {
            JsonOut.about(json, about);
        }
        out.write('\n');
        out.flush();
    }
}
