package org.lanthanet.export;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanthanet.report.Numbers;

/**
 * Values as text: numbers unrounded, in the shortest form that reads back the same; unknown = empty. Half a surrogate pair, which
 * is no character and has no bytes in UTF-8, becomes U+FFFD.
 */
final class Values {
    private static final Pattern HALF_A_PAIR = Pattern.compile("\\p{Cs}");

    private Values() {}

    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Double d
                ? Numbers.plain(d)
                : HALF_A_PAIR.matcher(value.toString()).replaceAll("\uFFFD");
    }
}
