package org.lanthanet.cli;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanthanet.store.NamedQuery;
import org.lanthanet.store.ParameterValues;

/** A query with its parameters, as it is pasted into Neo4j Browser or cypher-shell. */
final class QueryText {
    private static final Pattern LINE = Pattern.compile(".{1,110}(?:\\s|$)|\\S+");

    private QueryText() {}

    static String of(Question question) {
        StringBuilder text = new StringBuilder();
        NamedQuery header = question.header();
        if (header != null) {
            text.append("// ").append(header.title()).append('\n');
            comment(text, header.description());
            if (header.after() != null) {
                text.append("// after: ").append(header.after()).append('\n');
            }
            header.parameters().forEach(p -> comment(text, "$" + p.name() + "    " + p.meaning()));
        }
        for (Map.Entry<String, @Nullable Object> p : question.parameters().entrySet()) {
            text.append(":param ")
                    .append(p.getKey())
                    .append(" => ")
                    .append(ParameterValues.literal(p.getValue()))
                    .append('\n');
        }
        String cypher = header == null ? question.cypher().strip() : header.text();
        return text.append(text.isEmpty() ? "" : "\n").append(ended(cypher)).toString();
    }

    /** With the semicolon for which cypher-shell waits, on a line of its own lest it be part of a comment. */
    private static String ended(String cypher) {
        return cypher
                + (cypher.endsWith(";") ? "\n" : cypher.lines().anyMatch(l -> l.contains("//")) ? "\n;\n" : ";\n");
    }

    private static void comment(StringBuilder text, String words) {
        Matcher line = LINE.matcher(words);
        while (line.find()) {
            text.append("// ").append(line.group().strip()).append('\n');
        }
    }
}
