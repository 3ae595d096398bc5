package org.lanthanet.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.ClientException;

/** A query was not taken, or did not end well. The message is one line that names no file. */
public final class RefusedQueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Pattern PLACE = Pattern.compile("\\s*\\(line (\\d+), column (\\d+) \\(offset: \\d+\\)\\)");

    /** Why a query was not taken. */
    public enum Kind {
        /** It would have written and may not. */
        WRITES,
        /** Its answer is larger than anybody can hold. */
        TOO_LARGE,
        /** It is no Cypher, or fails on these parameters and data. */
        FAULT
    }

    private final Kind kind;
    private final int line;
    private final int column;

    RefusedQueryException(Kind kind, String message) {
        this(kind, message, 0, 0, null);
    }

    private RefusedQueryException(Kind kind, String message, int line, int column, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.line = line;
        this.column = column;
    }

    /** Whether the query is to blame, rather than the server or the user's rights. */
    static boolean isOfTheQuery(ClientException e) {
        return e.code().startsWith("Neo.ClientError.Statement")
                || e.code().startsWith("Neo.ClientError.Schema")
                || e.code().startsWith("Neo.ClientError.Procedure")
                || writes(e);
    }

    static RefusedQueryException of(ClientException e) {
        String message = String.valueOf(e.getMessage());
        if (writes(e)) {
            return new RefusedQueryException(Kind.WRITES, message, 0, 0, e);
        }
        Matcher place = PLACE.matcher(message);
        boolean placed = place.find();
        String first = (placed ? message.substring(0, place.start()) : message)
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        return new RefusedQueryException(
                Kind.FAULT,
                first,
                placed ? Integer.parseInt(place.group(1)) : 0,
                placed ? Integer.parseInt(place.group(2)) : 0,
                e);
    }

    private static boolean writes(ClientException e) {
        return e.code().equals("Neo.ClientError.Statement.AccessMode");
    }

    /** Why. */
    public Kind kind() {
        return kind;
    }

    /** Line of the query, from 1; 0 if no place is to blame. */
    public int line() {
        return line;
    }

    /** Column of the line, from 1; 0 if no place is to blame. */
    public int column() {
        return column;
    }
}
