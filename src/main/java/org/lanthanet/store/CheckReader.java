package org.lanthanet.store;

import java.util.List;
import org.lanthanet.check.Check;
import org.lanthanet.check.Severity;
import org.lanthanet.source.InputException;
import org.lanthanet.store.CypherHeader.Entry;

/** Reads a {@link Check} from the text of its file. */
final class CheckReader {
    private static final List<String> KEYS = List.of("title", "description", "severity", "param");

    private CheckReader() {}

    /**
     * The check in a file.
     *
     * @param name name of the file without {@code .cypher}
     * @throws InputException if it is not as {@link Check} says; the message is one line
     */
    static Check read(String name, String text) {
        CypherHeader header = CypherHeader.of(name + ".cypher", text);
        header.requireKnown(KEYS);
        return new Check(
                name,
                header.get("title").text(),
                header.get("description").text(),
                severity(header),
                ParameterReader.read(header).stream()
                        .map(p -> new Check.Parameter(p.name(), p.value(), p.meaning()))
                        .toList(),
                text);
    }

    private static Severity severity(CypherHeader header) {
        Entry entry = header.get("severity");
        try {
            return Severity.get(entry.text());
        } catch (IllegalArgumentException e) {
            throw header.fault(entry, String.valueOf(e.getMessage()));
        }
    }
}
