package org.lanthanet.report.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.report.JsonValues;

/**
 * A query of the library, as lists and pages show it.
 *
 * @param name its name
 * @param topic what it is listed under
 * @param title what it asks
 * @param description what it returns
 * @param drawn whether its answer is drawn as nodes and relationships
 * @param after the command that must have been run before; null if an import is enough
 * @param metrics ids of the metrics it computes
 * @param parameters what may be put into it
 */
public record QueryEntry(
        String name,
        String topic,
        String title,
        String description,
        boolean drawn,
        @Nullable String after,
        List<String> metrics,
        List<Input> parameters) {
    /**
     * Something that may be put into a query.
     *
     * @param name its name
     * @param value what it is unless said otherwise
     * @param meaning what it stands for
     */
    public record Input(String name, @Nullable Object value, String meaning) {
        /** The value as JSON. */
        String json() {
            return JsonValues.text(value);
        }

        /** The parameter as it is given on the command line. */
        String argument() {
            String text = value instanceof String words ? words : json();
            return "-P "
                    + (text.matches("[\\w.-]*")
                            ? name + "=" + text
                            : "'" + name + "=" + text.replace("'", "'\\''") + "'");
        }
    }
}
