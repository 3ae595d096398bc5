package org.lanthanet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Printable;
import org.lanthanet.store.NamedQueries;
import org.lanthanet.store.NamedQuery;
import org.lanthanet.store.QueryFile;

/**
 * A query somebody has named, of the library or a file of their own.
 *
 * @param label what messages call it
 * @param header what it says of itself; null if it says nothing
 * @param cypher what is sent to the server
 * @param parameters what is put into it
 * @param own whether it is of the user's own
 */
record Question(
        String label,
        @Nullable NamedQuery header,
        String cypher,
        Map<String, @Nullable Object> parameters,
        boolean own) {
    private static final String STANDARD_INPUT = "-";

    /** What is in Cypher and in no name. */
    private static final Pattern CYPHER =
            Pattern.compile("\\b(?:MATCH|RETURN|CREATE|MERGE|CALL|UNWIND|SHOW)\\s", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_ECHO = 40;

    /**
     * The query of a name.
     *
     * @throws UsageException if there is none, or it does not take these parameters
     */
    static Question of(String name, List<String> arguments) {
        Map<String, String> given = QueryParameters.given(arguments);
        SortedMap<String, NamedQuery> shipped = NamedQueries.shipped();
        NamedQuery query = shipped.get(name);
        if (query != null) {
            return new Question(name + ".cypher", query, query.text(), QueryParameters.of(query, given), false);
        }
        QueryFile file = file(name, shipped);
        NamedQuery header = file.header();
        return new Question(
                file.file(),
                header,
                file.text(),
                header == null
                        ? QueryParameters.of(file.file(), file.parameters(), given)
                        : QueryParameters.of(header, given),
                true);
    }

    private static QueryFile file(String name, SortedMap<String, NamedQuery> shipped) {
        try {
            if (name.equals(STANDARD_INPUT)) {
                return QueryFile.read("stdin", System.in);
            }
            Path file = path(name);
            if (file == null || !Files.exists(file)) {
                throw new UsageException(missing(name, file, shipped));
            }
            if (Files.isDirectory(file)) {
                throw new UsageException(name + ": is a folder; name a .cypher file");
            }
            return QueryFile.read(file);
        } catch (IOException e) {
            throw new UsageException(name + ": cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static @Nullable Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static String missing(String name, @Nullable Path file, SortedMap<String, NamedQuery> shipped) {
        if (CYPHER.matcher(name).find()) {
            return "'" + Printable.of(name, LONGEST_ECHO)
                    + "' is no name of a query or file; put Cypher into a file, or pipe" + " it to 'lanthanet query -'";
        }
        return file != null && (name.endsWith(".cypher") || file.getNameCount() > 1)
                ? "there is no file '" + name + "'"
                : "unknown query '" + name + "'" + Suggestion.of(name, shipped.keySet())
                        + "; 'lanthanet query' lists all";
    }

    /** A place in it as messages begin; in a file of the user's own with line and column. */
    String at(int line, int column) {
        return label + (own && line > 0 ? ":" + line + ":" + column : "") + ": ";
    }

    /** What it asks. */
    String title() {
        return header == null ? label : header.title();
    }

    /** The command that must have been run before, or null. */
    @Nullable
    String after() {
        return header == null ? null : header.after();
    }
}
