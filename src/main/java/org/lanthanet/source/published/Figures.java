package org.lanthanet.source.published;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanthanet.source.Fault;

/** Figures of trade and production as publishers write them: zero or more, commas between thousands. */
final class Figures {
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern HALF_A_UNIT = Pattern.compile("\\(\\d{1,2}\\)");

    /** Beyond all trade and production there is, in dollars or kilograms: a slip of the pen. */
    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    private Figures() {}

    /** A figure that must be there. */
    static BigDecimal figure(String column, String text) throws Fault {
        if (text.isEmpty()) {
            throw new Fault(column, text, "is empty; a number is needed");
        }
        if (text.startsWith(Workbook.FORMULA)) {
            throw new Fault(
                    column,
                    text,
                    "is a formula without a stored value; open the workbook in a spreadsheet program, save it and try again");
        }
        boolean thousands = THOUSANDS.matcher(text).matches();
        if (!thousands && !PLAIN.matcher(text).matches()) {
            throw new Fault(
                    column,
                    text,
                    text.indexOf(',') >= 0
                            ? "is not a number; write a decimal point, commas only between thousands"
                            : "is not a number");
        }
        BigDecimal number = new BigDecimal(thousands ? text.replace(",", "") : text);
        if (number.signum() < 0) {
            throw new Fault(column, text, "is negative; trade and production are zero or more");
        }
        if (number.compareTo(LARGEST) > 0) {
            throw new Fault(column, text, "is too large");
        }
        return number;
    }

    /** A calendar year. */
    static int year(String column, String text) throws Fault {
        if (!YEAR.matcher(text).matches()) {
            throw new Fault(column, text, "is not a year of four digits");
        }
        int year = Integer.parseInt(text);
        if (year < 1900 || year > 2100) {
            throw new Fault(column, text, "is not a year between 1900 and 2100");
        }
        return year;
    }

    /** A figure of the USGS, a dash of any length being zero. */
    static BigDecimal surveyed(String column, String text) throws Fault {
        return switch (text) {
            case "—", "–", "--", "-" -> BigDecimal.ZERO;
            default -> figure(column, text);
        };
    }

    /** Why a cell of the USGS states no figure; null if it may hold one. */
    static @Nullable String withoutFigure(String text) {
        return switch (text) {
            case "", "NA", "XX" -> "without a figure";
            case "W" -> "withheld by the publisher";
            default ->
                !text.isEmpty() && "<>≤≥".indexOf(text.charAt(0)) >= 0
                                || HALF_A_UNIT.matcher(text).matches()
                        ? "a bound, not a figure"
                        : null;
        };
    }
}
