package org.lanthanet.report;

import org.jline.utils.WCWidth;

/**
 * How many columns text takes in a terminal. A character of Chinese, Japanese or Korean and an emoji take two, a combining
 * mark none, everything else one, also what Unicode calls ambiguous (choice: terminals do so outside East Asian locales). What is
 * drawn as one, such as an emoji of several joined by U+200D, a flag, or a digit in a keycap, is a cluster and takes what its first
 * character does, or two if U+FE0F asks for a picture.
 *
 * <p>Scripts that join letters otherwise, such as Devanagari, are counted letter by letter, as most terminals draw them.
 *
 * <p>References: Unicode Standard Annex 11, East Asian Width (2025); Unicode Technical Standard 51, Emoji (2025).
 */
final class DisplayWidth {
    private static final int JOINER = 0x200D;
    private static final int AS_PICTURE = 0xFE0F;
    private static final int FIRST_WIDE = 0x300;

    private DisplayWidth() {}

    static int of(String text) {
        int width = 0;
        for (int at = 0; at < text.length(); ) {
            int end = end(text, at);
            width += of(text, at, end);
            at = end;
        }
        return width;
    }

    /** Columns of one cluster. */
    static int of(String text, int start, int end) {
        int first = text.codePointAt(start);
        if (first < FIRST_WIDE && end - start == 1) {
            return 1;
        }
        return text.indexOf(AS_PICTURE, start) > start && text.indexOf(AS_PICTURE, start) < end
                ? 2
                : Math.max(0, WCWidth.wcwidth(first));
    }

    /** Where the cluster ends that starts at a place. */
    static int end(String text, int start) {
        int first = text.codePointAt(start);
        int end = start + Character.charCount(first);
        if (WCWidth.isRegionalIndicator(first)
                && end < text.length()
                && WCWidth.isRegionalIndicator(text.codePointAt(end))) {
            end += 2;
        }
        while (end < text.length()) {
            int next = text.codePointAt(end);
            if (next < FIRST_WIDE || WCWidth.wcwidth(next) != 0) {
                return end;
            }
            end += Character.charCount(next);
            if (next == JOINER && end < text.length() && WCWidth.wcwidth(text.codePointAt(end)) == 2) {
                end += Character.charCount(text.codePointAt(end));
            }
        }
        return end;
    }
}
