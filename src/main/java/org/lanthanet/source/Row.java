package org.lanthanet.source;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One record of a CSV file with typed access to its fields, blanks around them removed. A field that does not read raises {@link Fault}, which knows
 * the column, the value and the rule broken.
 */
final class Row {
    /** A field could not be read. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;

        private final String column;
        private final String value;

        Fault(String column, String value, String rule) {
            super(rule);
            this.column = column;
            this.value = value;
        }

        Rejected at(String file, long line) {
            String rule = getMessage();
            return new Rejected(file, line, column, value, rule == null ? "" : rule);
        }
    }

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private final NamedCsvRecord csv;

    Row(NamedCsvRecord csv) {
        this.csv = csv;
    }

    long line() {
        return csv.getStartingLineNumber();
    }

    boolean isBlank() {
        return csv.getFields().stream().allMatch(String::isBlank);
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
        if (!value.matches("\\d{4}")) {
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

    double requiredQuantity(String column) throws Fault {
        return number(column, required(column));
    }

    private static double number(String column, String value) throws Fault {
        if (!NUMBER.matcher(value).matches()) {
            throw new Fault(
                    column,
                    value,
                    value.indexOf(',') >= 0
                            ? "is not a number; write a decimal point and no thousands separators"
                            : "is not a number");
        }
        double number = Double.parseDouble(value);
        if (!Double.isFinite(number)) {
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
