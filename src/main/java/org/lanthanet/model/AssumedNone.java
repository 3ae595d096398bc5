package org.lanthanet.model;

/**
 * A side of a country's trade at a stage that no table declares and of which nothing is taken to have happened. A choice: it
 * makes bounds of what is unknown, never a figure.
 *
 * @param stage stage of the goods
 * @param country iso3
 * @param exporting whether it is what the country sells, otherwise what it buys
 * @param yearFrom first year
 * @param yearTo last year
 * @param reason why, in one sentence
 */
public record AssumedNone(Stage stage, String country, boolean exporting, int yearFrom, int yearTo, String reason) {
    public AssumedNone {
        Check.iso3(country);
        Check.years(yearFrom, yearTo);
        Check.text("reason", reason);
    }

    /** Whether it speaks of this side of the country's trade in this year. */
    public boolean holdsFor(Stage asked, String code, boolean exports, int year) {
        return stage == asked && country.equals(code) && exporting == exports && year >= yearFrom && year <= yearTo;
    }
}
