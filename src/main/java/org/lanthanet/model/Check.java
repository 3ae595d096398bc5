package org.lanthanet.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The conditions the records of this package hold to. Each failure is an {@link IllegalArgumentException}. */
final class Check {
    /** First and last calendar year any source can speak of. */
    static final int FIRST_YEAR = 1900;

    static final int LAST_YEAR = 2100;

    private static final Pattern HS = Pattern.compile("\\d{4}|\\d{6}");

    private Check() {}

    static int year(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("year " + year + " is not between " + FIRST_YEAR + " and " + LAST_YEAR);
        }
        return year;
    }

    static String iso3(String code) {
        if (!isIso3(code)) {
            throw new IllegalArgumentException("'" + code + "' is not a three-letter country code");
        }
        return code;
    }

    /** A letter, then two letters or digits; asked of every end of millions of records. */
    private static boolean isIso3(String code) {
        return code.length() == 3
                && isLetter(code.charAt(0))
                && (isLetter(code.charAt(1)) || isDigit(code.charAt(1)))
                && (isLetter(code.charAt(2)) || isDigit(code.charAt(2)));
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static void pair(String exporter, String importer) {
        iso3(exporter);
        iso3(importer);
        if (exporter.equals(importer)) {
            throw new IllegalArgumentException("exporter and importer are both " + exporter);
        }
    }

    static String hs(String code) {
        if (!HS.matcher(code).matches()) {
            throw new IllegalArgumentException("'" + code + "' is not a 4- or 6-digit HS code");
        }
        return code;
    }

    static @Nullable Double quantity(String name, @Nullable Double value) {
        if (value != null && (!Double.isFinite(value) || value < 0)) {
            throw new IllegalArgumentException(name + " " + value + " is not a finite number of zero or more");
        }
        return value;
    }

    static void years(int from, int to) {
        year(from);
        year(to);
        if (from > to) {
            throw new IllegalArgumentException("years " + from + " to " + to + " are empty");
        }
    }

    static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " " + value + " is not between 0 and 1");
        }
    }

    static void share(double value, double low, double high) {
        if (!(0 <= low && low <= value && value <= high && high <= 1)) {
            throw new IllegalArgumentException(
                    "share " + value + " with range " + low + " to " + high + " is not in order between 0 and 1");
        }
    }

    static String text(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        return value;
    }
}
