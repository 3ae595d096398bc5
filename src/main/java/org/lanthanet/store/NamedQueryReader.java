package org.lanthanet.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lanthanet.source.InputException;
import org.lanthanet.store.CypherHeader.Entry;
import org.lanthanet.store.NamedQuery.View;

/** Reads a {@link NamedQuery} from the text of its file. */
final class NamedQueryReader {
    private static final List<String> KEYS =
            List.of("title", "topic", "description", "view", "after", "metric", "param");
    private static final Pattern METRIC = Pattern.compile("[a-z][a-z0-9_]*");

    private final String name;
    private final CypherHeader header;
    private final List<String> metrics = new ArrayList<>();

    private NamedQueryReader(String name, String file, String text) {
        this.name = name;
        this.header = CypherHeader.of(file, text);
    }

    /**
     * The query in a file.
     *
     * @param name name of the file without {@code .cypher}
     * @throws InputException if it is not as {@link NamedQuery} says; the message is one line
     */
    static NamedQuery read(String name, String text) {
        return read(name, name + ".cypher", text);
    }

    /** The same of a file that is called something else. */
    static NamedQuery read(String name, String file, String text) {
        return new NamedQueryReader(name, file, text).query();
    }

    private NamedQuery query() {
        header.requireKnown(KEYS);
        String title = header.get("title").text();
        String topic = header.get("topic").text();
        String description = header.get("description").text();
        for (Entry entry : header.all("metric")) {
            for (String id : entry.text().split(",")) {
                metrics.add(metric(entry, id.strip()));
            }
        }
        Entry after = header.find("after");
        return new NamedQuery(
                name,
                topic,
                title,
                description,
                view(),
                after == null ? null : after.text(),
                metrics,
                ParameterReader.read(header),
                header.statement());
    }

    private View view() {
        Entry view = header.find("view");
        if (view == null) {
            return View.TABLE;
        }
        if (!view.text().equals("graph")) {
            throw header.fault(view, "unknown view '" + view.text() + "'; write graph, or leave it out for a table");
        }
        return View.GRAPH;
    }

    private String metric(Entry entry, String id) {
        if (!METRIC.matcher(id).matches()) {
            throw header.fault(entry, "'" + id + "' is not the id of a metric");
        }
        return id;
    }
}
