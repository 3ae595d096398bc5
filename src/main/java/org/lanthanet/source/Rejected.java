package org.lanthanet.source;

import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Printable;

/**
 * A row that was not taken, and why.
 *
 * @param file name of the file
 * @param line line in the file, 1 the header
 * @param column column at fault
 * @param value what stood there
 * @param rule what is wrong with it and what to do
 * @param rawText the row as it stands in the file
 * @param valueUsd its value in US dollars if that much could be read, null otherwise
 */
public record Rejected(
        String file,
        long line,
        String column,
        String value,
        String rule,
        String rawText,
        @Nullable Double valueUsd) {
    public Rejected(String file, long line, String column, String value, String rule) {
        this(file, line, column, value, rule, "", null);
    }

    private static final int LONGEST_VALUE = 60;

    /** One line: {@code file:line: column="value": rule}, a long value cut, what would move the cursor blanked. */
    public String message() {
        return file + ":" + line + ": " + column + "=\"" + Printable.of(value, LONGEST_VALUE) + "\": " + rule;
    }
}
