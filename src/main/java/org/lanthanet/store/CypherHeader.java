package org.lanthanet.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.source.InputException;

/**
 * The header of a Cypher file and the statement after it. The header is comments at the beginning, {@code // key: text}, a
 * text going on in lines indented by two spaces or more; what the keys mean is the reader's business.
 *
 * @param file name of the file, for messages
 * @param entries the keys and their texts, in the order of the file
 * @param statement what follows, stripped, never empty
 */
record CypherHeader(String file, List<Entry> entries, String statement) {
    private static final Pattern ENTRY = Pattern.compile("// ?([a-z]+):\\s*(.*)");
    private static final Pattern CONTINUED = Pattern.compile("// {2,}(\\S.*)");

    /** What no parameter can stand in; or, as group 1, a parameter. */
    private static final Pattern USE = Pattern.compile(
            "'(?:\\\\.|[^'\\\\])*'|\"(?:\\\\.|[^\"\\\\])*\"|`[^`]*`|//[^\\n]*|/\\*.*?\\*/|\\$(\\w+)", Pattern.DOTALL);

    /**
     * A key and its text.
     *
     * @param line line of the key
     */
    record Entry(int line, String key, String text) {}

    /**
     * Takes a text apart.
     *
     * @throws InputException if it is not of this form; the message is one line
     */
    static CypherHeader of(String file, String text) {
        List<String> lines = text.lines().toList();
        List<Entry> entries = new ArrayList<>();
        int line = 0;
        while (line < lines.size() && lines.get(line).startsWith("//")) {
            int first = line + 1;
            Matcher entry = ENTRY.matcher(lines.get(line++).strip());
            if (!entry.matches()) {
                throw fault(file, first, "is neither '// key: text' nor, indented, more of the text before it");
            }
            StringBuilder value = new StringBuilder(entry.group(2));
            for (Matcher more; line < lines.size() && (more = CONTINUED.matcher(lines.get(line))).matches(); line++) {
                value.append(' ').append(more.group(1).strip());
            }
            entries.add(
                    said(file, new Entry(first, entry.group(1), value.toString().strip())));
        }
        String statement =
                lines.stream().skip(line).collect(Collectors.joining("\n")).strip();
        if (statement.isEmpty()) {
            throw new InputException(file + ": no query follows the header");
        }
        return new CypherHeader(file, List.copyOf(entries), statement);
    }

    private static Entry said(String file, Entry entry) {
        if (entry.text().isEmpty()) {
            throw fault(file, entry.line(), entry.key() + " says nothing");
        }
        return entry;
    }

    /** Makes sure that there are no keys but these. */
    void requireKnown(List<String> keys) {
        for (Entry entry : entries) {
            if (!keys.contains(entry.key())) {
                int last = keys.size() - 1;
                throw fault(
                        entry,
                        "unknown key '" + entry.key() + "'; use " + String.join(", ", keys.subList(0, last)) + " or "
                                + keys.get(last));
            }
        }
    }

    /** The entries of a key, which may stand more than once. */
    List<Entry> all(String key) {
        return entries.stream().filter(e -> e.key().equals(key)).toList();
    }

    /** The entry of a key that stands once at most, or null. */
    @Nullable
    Entry find(String key) {
        List<Entry> found = all(key);
        if (found.size() > 1) {
            throw fault(found.get(1), "a second " + key);
        }
        return found.isEmpty() ? null : found.get(0);
    }

    /** The entry of a key that stands once. */
    Entry get(String key) {
        Entry entry = find(key);
        if (entry == null) {
            throw new InputException(file + ": no " + key + "; begin the file with '// " + key + ": …'");
        }
        return entry;
    }

    /** The parameters the statement uses, in the order in which they occur. */
    Set<String> parametersUsed() {
        return parametersOf(statement);
    }

    /** The parameters some Cypher uses. */
    static Set<String> parametersOf(String cypher) {
        Set<String> used = new LinkedHashSet<>();
        Matcher use = USE.matcher(cypher);
        while (use.find()) {
            if (use.group(1) != null) {
                used.add(use.group(1));
            }
        }
        return used;
    }

    /**
     * A statement with literals in place of its parameters.
     *
     * @param literals the literal of each parameter it uses
     */
    static String write(String statement, Map<String, String> literals) {
        return USE.matcher(statement)
                .replaceAll(use ->
                        Matcher.quoteReplacement(use.group(1) == null ? use.group() : literals.get(use.group(1))));
    }

    /** Some Cypher without its comments. */
    static String withoutComments(String cypher) {
        return USE.matcher(cypher).replaceAll(found -> {
            String text = found.group();
            return text.startsWith("//") || text.startsWith("/*") ? "" : Matcher.quoteReplacement(text);
        });
    }

    InputException fault(Entry entry, String what) {
        return fault(file, entry.line(), what);
    }

    private static InputException fault(String file, int line, String what) {
        return new InputException(file + ":" + line + ": " + what);
    }
}
