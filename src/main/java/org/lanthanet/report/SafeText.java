package org.lanthanet.report;

import java.util.regex.Pattern;

/** Text of the data made fit for a terminal. */
final class SafeText {
    private static final Pattern UNSAFE =
            Pattern.compile("[[\\p{Cc}&&[^\\n]]\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]");

    private SafeText() {}

    /** The text in its lines, with what would move the cursor, colour or turn round what follows blanked. */
    static String of(String text) {
        return UNSAFE.matcher(text).replaceAll(" ");
    }
}
