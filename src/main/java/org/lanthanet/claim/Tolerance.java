package org.lanthanet.claim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a value may be from the expected number: {@code exact}, where it rounds to the digits written; a share of the
 * expected number, {@code 1 %}; or an amount in its unit, {@code 0.03}. The limit itself is within.
 *
 * @param kind which of the three
 * @param amount the amount, or the share as a fraction; 0 where exact
 * @param text as written
 */
public record Tolerance(Kind kind, double amount, String text) {
    /** What the amount is. */
    public enum Kind {
        EXACT,
        RELATIVE,
        ABSOLUTE
    }

    /** No tolerance but that of rounding. */
    public static final Tolerance EXACT = new Tolerance(Kind.EXACT, 0, "exact");

    private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?)(\\s*%)?");

    /**
     * Reads a tolerance.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Tolerance parse(String text) {
        if (text.equals(EXACT.text)) {
            return EXACT;
        }
        Matcher parts = AMOUNT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "tolerance '" + text + "' is neither 'exact', a share such as '1 %', nor an amount such as '0.03'");
        }
        double amount = Double.parseDouble(parts.group(1));
        return parts.group(2) == null
                ? new Tolerance(Kind.ABSOLUTE, amount, text)
                : new Tolerance(Kind.RELATIVE, amount / 100, text);
    }
}
