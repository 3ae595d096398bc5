package org.lanthanet.claim;

import java.util.regex.Pattern;

/**
 * The least amount that counts as a difference: a value no further than this from the limit at which a claim would turn is
 * on neither side of it.
 *
 * @param amount amount in the unit of the value; 0 where every difference counts
 * @param text as written; empty where none is stated
 */
public record Margin(double amount, String text) {
    /** No margin: every difference counts. */
    public static final Margin NONE = new Margin(0, "");

    private static final Pattern AMOUNT = Pattern.compile("\\d+(?:\\.\\d+)?");

    /**
     * Reads a margin.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Margin parse(String text) {
        if (!AMOUNT.matcher(text).matches() || Double.parseDouble(text) == 0) {
            throw new IllegalArgumentException(
                    "margin '" + text + "' is not an amount above zero in the unit of the value, such as '0.02'");
        }
        return new Margin(Double.parseDouble(text), text);
    }
}
