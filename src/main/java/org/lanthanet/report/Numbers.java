package org.lanthanet.report;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as text. */
public final class Numbers {
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    /** Below this a number is zero but for rounding. */
    private static final double ROUNDING = 1e-12;

    private Numbers() {}

    /**
     * The shortest decimal that reads back as the same double, never with an exponent. Not Java's own, which is not always
     * the shortest before Java 19: every Java writes the same bytes.
     */
    static BigDecimal exact(double value) {
        BigDecimal exact = new BigDecimal(NumberOutput.toString(value, true));
        BigDecimal stripped = exact.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The same as text. */
    public static String plain(double value) {
        String shortest = NumberOutput.toString(value, true);
        // most numbers are written like this already
        return shortest.indexOf('E') < 0 && !shortest.endsWith(".0")
                ? shortest
                : exact(value).toPlainString();
    }

    /** Rounded for reading. */
    public static String rounded(Number number, Column.Kind kind, @Nullable String unit) {
        double value = number.doubleValue();
        return switch (kind) {
            case YEAR -> Long.toString(number.longValue());
            case TEXT -> number instanceof Double ? digits(value) : number.toString();
            case COUNT -> format("#,##0", number);
            case QUANTITY -> quantity(value);
            case RATIO -> format("0.000", value);
            case DIGITS -> digits(value);
            case PROBABILITY -> probability(value);
            case BY_UNIT -> byUnit(value, unit == null ? "" : unit);
        };
    }

    /** Rounded to a number of decimals. */
    public static String fixed(double value, int decimals) {
        return format(decimals == 0 ? "0" : "0." + "0".repeat(decimals), value);
    }

    private static String byUnit(double value, String unit) {
        return switch (unit) {
            case "share", "index", "nats", "ratio" -> format("0.000", value);
            case "probability" -> probability(value);
            case "links", "countries", "components", "communities", "number" -> format("#,##0", value);
            case "partners" -> format(value == Math.rint(value) ? "#,##0" : "0.00", value);
            case "rank" -> format("0.0", value);
            case "years" -> format("0", value);
            case "USD" -> format("#,##0", value);
            default -> quantity(value);
        };
    }

    private static String probability(double value) {
        String text = format("0.000", value);
        return value > 0 && text.equals("0.000") ? "<0.001" : text;
    }

    private static String digits(double value) {
        double size = Math.abs(value);
        if (size >= 100 || size < ROUNDING) {
            return format("#,##0", value);
        }
        return new BigDecimal(value).round(new MathContext(3)).toPlainString();
    }

    private static String quantity(double value) {
        double size = Math.abs(value);
        return format(size >= 100 || size == 0 ? "#,##0" : size >= 1 ? "0.0" : "0.000", value);
    }

    private static String format(String pattern, Number value) {
        String text = new DecimalFormat(pattern, SYMBOLS).format(value);
        return text.matches("-[0.,]+") ? text.substring(1) : text;
    }
}
