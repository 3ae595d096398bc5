package org.lanthanet.source;

import java.util.regex.Pattern;

/** Foreign text made fit for one line of a message. */
public final class Printable {
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]");

    private Printable() {}

    private static final int LONGEST = 200;

    /** The text with what would move the cursor blanked, cut after {@value #LONGEST} characters. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /** The same, cut after so many characters. */
    public static String of(String text, int longest) {
        String shown = text.length() <= longest ? text : text.substring(0, longest) + "…";
        return UNPRINTABLE.matcher(shown).replaceAll(" ");
    }
}
