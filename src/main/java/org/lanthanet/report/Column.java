package org.lanthanet.report;

/**
 * A column of a result.
 *
 * @param name name in csv and json, snake case
 * @param heading heading in a text table
 * @param kind how its values read
 * @param wrappedAt columns of the terminal beyond which a text table wraps its text even where there is room, a paragraph a
 *     line of the cell; 0 for no such number
 */
public record Column(String name, String heading, Kind kind, int wrappedAt) {
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
        return of(name, Kind.TEXT);
    }

    /** Sentences in paragraphs, each a line; a text table wraps them. */
    public static Column prose(String name, int wrappedAt) {
        return new Column(name, name.replace('_', ' '), Kind.TEXT, wrappedAt);
    }

    public static Column of(String name, Kind kind) {
        return of(name, name.replace('_', ' '), kind);
    }

    public static Column of(String name, String heading, Kind kind) {
        return new Column(name, heading, kind, 0);
    }

    /** Whether its values are numbers, which stand to the right. */
    public boolean isNumber() {
        return kind != Kind.TEXT;
    }
}
