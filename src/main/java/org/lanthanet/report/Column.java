package org.lanthanet.report;

/**
 * A column of a result.
 *
 * @param name name in csv and json, snake case
 * @param heading heading in a text table
 * @param kind how its values read
 */
public record Column(String name, String heading, Kind kind) {
    /** How values read, and how a text table shows them. */
    public enum Kind {
        /** Words. */
        TEXT,
        /** Whole numbers: years, counts. Never grouped when a year. */
        YEAR,
        /** Counts, grouped in thousands. */
        COUNT,
        /** Tonnes or dollars: whole numbers from 100 up, three digits below. */
        QUANTITY,
        /** Shares and other numbers between 0 and 1 or so: three decimals. */
        RATIO,
        /** Numbers of any size: three digits, whole numbers from 100 up. */
        DIGITS,
        /** A probability: three decimals, and never shown as zero unless it is. */
        PROBABILITY,
        /** Numbers whose unit stands in the row's {@code unit} column. */
        BY_UNIT
    }

    public static Column text(String name) {
        return new Column(name, name.replace('_', ' '), Kind.TEXT);
    }

    public static Column of(String name, Kind kind) {
        return new Column(name, name.replace('_', ' '), kind);
    }

    public static Column of(String name, String heading, Kind kind) {
        return new Column(name, heading, kind);
    }

    boolean isNumber() {
        return kind != Kind.TEXT;
    }
}
