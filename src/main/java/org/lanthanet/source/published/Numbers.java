package org.lanthanet.source.published;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as publishers write them. */
final class Numbers {
    private Numbers() {}

    /** Reads {@code 45,500} or {@code 12.5}; null for an empty text. */
    static @Nullable BigDecimal parse(String text, String where) {
        String digits = text.strip().replace(",", "");
        if (digits.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(digits);
        } catch (NumberFormatException e) {
            throw new LayoutException(where + ": \"" + text + "\" is not a number", e);
        }
    }

    /** Reads a number that must be there. */
    static BigDecimal require(String text, String where) {
        BigDecimal number = parse(text, where);
        if (number == null) {
            throw new LayoutException(where + ": a number is missing");
        }
        return number;
    }

    /** Reads a whole number such as a year or a code. */
    static int whole(String text, String where) {
        try {
            return require(text, where).intValueExact();
        } catch (ArithmeticException e) {
            throw new LayoutException(where + ": \"" + text + "\" is not a whole number", e);
        }
    }
}
