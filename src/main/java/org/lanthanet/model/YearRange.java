package org.lanthanet.model;

import java.util.stream.IntStream;

/** A run of calendar years, both ends included. */
public record YearRange(int from, int to) {
    public YearRange {
        Check.year(from);
        Check.year(to);
        if (from > to) {
            throw new IllegalArgumentException(
                    "years " + from + " to " + to + " are empty: the first is after the last");
        }
    }

    public boolean contains(int year) {
        return year >= from && year <= to;
    }

    public int length() {
        return to - from + 1;
    }

    public IntStream years() {
        return IntStream.rangeClosed(from, to);
    }

    /**
     * Reads {@code 2010} or {@code 2010..2022}.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    public static YearRange parse(String text) {
        String[] ends = text.strip().split("\\.\\.", -1);
        try {
            if (ends.length == 1) {
                int year = Integer.parseInt(ends[0]);
                return new YearRange(year, year);
            }
            if (ends.length == 2) {
                return new YearRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a year or a range such as 2010..2022", e);
        }
        throw new IllegalArgumentException("'" + text + "' is not a year or a range such as 2010..2022");
    }
}
