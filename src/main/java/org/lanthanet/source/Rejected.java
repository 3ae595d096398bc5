package org.lanthanet.source;

import java.util.regex.Pattern;

/**
 * A row that was not taken, and why.
 *
 * @param file name of the file
 * @param line line in the file, 1 the header
 * @param column column at fault
 * @param value what stood there
 * @param rule what is wrong with it and what to do
 */
public record Rejected(String file, long line, String column, String value, String rule) {
    private static final int LONGEST_VALUE = 60;
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]");

    /** One line: {@code file:line: column="value": rule}, a long value cut, what would move the cursor blanked. */
    public String message() {
        String shown = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
        return file + ":" + line + ": " + column + "=\""
                + UNPRINTABLE.matcher(shown).replaceAll(" ") + "\": " + rule;
    }
}
