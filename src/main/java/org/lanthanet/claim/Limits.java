package org.lanthanet.claim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Limits a number lies within.
 *
 * @param low the lower limit; negative infinity if there is none
 * @param high the upper limit; positive infinity if there is none
 * @param strict whether the limits themselves are outside
 * @param text as written
 */
public record Limits(double low, double high, boolean strict, String text) implements Expectation {
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern ONE = Pattern.compile("([<>])(=?)\\s*" + NUMBER);
    private static final Pattern TWO = Pattern.compile("between\\s+" + NUMBER + "\\s+and\\s+" + NUMBER);

    public Limits {
        if (low > high) {
            throw new IllegalArgumentException("expected '" + text + "': nothing is between them; turn them round");
        }
    }

    /** The limits a text states, or null if it states none. */
    static @Nullable Limits find(String text) {
        Matcher two = TWO.matcher(text);
        if (two.matches()) {
            return new Limits(Double.parseDouble(two.group(1)), Double.parseDouble(two.group(2)), false, text);
        }
        Matcher one = ONE.matcher(text);
        if (!one.matches()) {
            return null;
        }
        double limit = Double.parseDouble(one.group(3));
        boolean strict = one.group(2).isEmpty();
        return one.group(1).equals(">")
                ? new Limits(limit, Double.POSITIVE_INFINITY, strict, text)
                : new Limits(Double.NEGATIVE_INFINITY, limit, strict, text);
    }

    @Override
    public boolean accepts(Object value) {
        return value instanceof Number;
    }

    @Override
    public String kind() {
        return "a number";
    }

    @Override
    public Verdict judge(Object value, Tolerance tolerance, Margin margin) {
        if (!(value instanceof Number found)) {
            throw new IllegalArgumentException(value + " is not " + kind());
        }
        double number = found.doubleValue();
        double rounding = strict ? -1 : 1;
        double depth = Math.min(number - (low - rounding * slack(low)), high + rounding * slack(high) - number);
        return Expectation.judge(depth, !strict, margin);
    }

    private static double slack(double limit) {
        return Double.isInfinite(limit) ? 0 : ROUNDING * Math.abs(limit);
    }
}
