package org.lanthanet.model;

import java.util.regex.Pattern;

/** Foreign text made fit for a message or a table: nothing in it moves the cursor, colours, or turns round what follows. */
public final class Printable {
    private static final String UNPRINTABLE = "\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069";
    private static final Pattern IN_A_LINE = Pattern.compile("[" + UNPRINTABLE + "]");
    private static final Pattern IN_LINES = Pattern.compile("[" + UNPRINTABLE + "&&[^\\n]]");

    private Printable() {}

    private static final int LONGEST = 200;

    /** The text with what would move the cursor blanked, cut after {@value #LONGEST} characters. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /** The same, cut after so many characters. */
    public static String of(String text, int longest) {
        String shown = text.length() <= longest ? text : text.substring(0, longest) + "…";
        return IN_A_LINE.matcher(shown).replaceAll(" ");
    }

    /** The whole text in its lines, made fit in the same way. */
    public static String lines(String text) {
        return IN_LINES.matcher(text).replaceAll(" ");
    }
}
