package org.lanthanet.source;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One record of a CSV file with typed access to its fields, blanks around them removed. A field that does not read raises {@link Fault}, which knows
 * the column, the value and the rule broken.
 */
final class Row {
    /** Beyond all trade and production there is, in dollars or tonnes: a slip of the pen. */
    private static final double LARGEST = 1e15;

    private static final double LARGEST_TONNES = 1e10;

    private final NamedCsvRecord csv;

    Row(NamedCsvRecord csv) {
        this.csv = csv;
    }

    long line() {
        return csv.getStartingLineNumber();
    }

    Place place() {
        return Place.of(csv.getStartingLineNumber(), csv.getFields(), ',');
    }

    boolean isBlank() {
        for (String field : csv.getFields()) {
            if (!field.isBlank()) {
                return false;
            }
        }
        return true;
    }

    boolean hasColumn(String column) {
        return csv.getHeader().contains(column);
    }

    /** All fields, as a value for a message about the row as a whole. */
    String all() {
        return String.join(",", csv.getFields());
    }

    /** Says so if the row is longer or shorter than the header. */
    void checkShape() throws Fault {
        int fields = csv.getFieldCount();
        int columns = csv.getHeader().size();
        if (fields != columns) {
            throw new Fault("row", all(), "has " + fields + " fields, the header " + columns);
        }
    }

    /** The field; empty if the file has no such column. */
    String text(String column) {
        return csv.findField(column).orElse("");
    }

    String required(String column) throws Fault {
        String value = text(column);
        if (value.isEmpty()) {
            throw new Fault(column, value, "is empty; give a value");
        }
        return value;
    }

    int year(String column) throws Fault {
        String value = required(column);
        if (value.length() != 4 || digits(value, 0) != 4) {
            throw new Fault(column, value, "is not a year of four digits");
        }
        int year = Integer.parseInt(value);
        if (year < 1900 || year > 2100) {
            throw new Fault(column, value, "is not a year between 1900 and 2100");
        }
        return year;
    }

    int integer(String column) throws Fault {
        String value = required(column);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new Fault(column, value, "is not a whole number");
        }
    }

    /** A number of zero or more, or null if the field is empty. */
    @Nullable
    Double quantity(String column) throws Fault {
        String value = text(column);
        return value.isEmpty() ? null : number(column, value);
    }

    /** A number of zero or more if the field is one, null if it is anything else. */
    @Nullable
    Double quantityOrNull(String column) {
        try {
            return quantity(column);
        } catch (Fault e) {
            return null;
        }
    }

    double requiredQuantity(String column) throws Fault {
        return number(column, required(column));
    }

    /**
     * Whether the text is a plain decimal number: a sign or none, digits with or without a point, an exponent of one to three
     * digits or none. Written out because it is asked of every number of every file.
     */
    static boolean isNumber(String text) {
        int at = afterSign(text, 0);
        int whole = digits(text, at);
        at += whole;
        int fraction = 0;
        if (at < text.length() && text.charAt(at) == '.') {
            fraction = digits(text, at + 1);
            at += 1 + fraction;
        }
        if (whole + fraction == 0) {
            return false;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at = afterSign(text, at + 1);
            int exponent = digits(text, at);
            return exponent >= 1 && exponent <= 3 && at + exponent == text.length();
        }
        return at == text.length();
    }

    private static int afterSign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-') ? at + 1 : at;
    }

    /** How many digits 0 to 9 stand there. */
    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }

    private static double number(String column, String value) throws Fault {
        if (!isNumber(value)) {
            throw new Fault(
                    column,
                    value,
                    value.indexOf(',') >= 0
                            ? "is not a number; write a decimal point and no thousands separators"
                            : "is not a number");
        }
        double number = Double.parseDouble(value);
        if (!Double.isFinite(number) || number > (column.endsWith("tonnes") ? LARGEST_TONNES : LARGEST)) {
            throw new Fault(column, value, "is too large");
        }
        if (number < 0) {
            throw new Fault(column, value, "is negative; trade and production are zero or more");
        }
        return number;
    }

    /** A word of an enum, lower case with hyphens or underscores, or null if the field is empty. */
    <E extends Enum<E>> @Nullable E word(String column, Class<E> type) throws Fault {
        String value = text(column);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new Fault(column, value, "is not one of " + words(type));
        }
    }

    <E extends Enum<E>> E requiredWord(String column, Class<E> type) throws Fault {
        required(column);
        E word = word(column, type);
        if (word == null) {
            throw new Fault(column, "", "is empty; give one of " + words(type));
        }
        return word;
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        StringBuilder words = new StringBuilder();
        for (E constant : type.getEnumConstants()) {
            words.append(words.isEmpty() ? "" : ", ").append(constant.name().toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }

    /** A field looked up in a table, such as a country code. */
    <T> T lookup(String column, Function<String, Optional<T>> table, String rule) throws Fault {
        String value = required(column);
        Optional<T> found = table.apply(value);
        if (found.isEmpty()) {
            throw new Fault(column, value, rule);
        }
        return found.get();
    }
}
