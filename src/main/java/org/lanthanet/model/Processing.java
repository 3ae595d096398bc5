package org.lanthanet.model;

/**
 * Says how much of what a country uses at a stage it makes into goods of the next stage; the rest is used as it is
 * (polishing powder, catalysts, batteries) or kept.
 *
 * @param stage stage of the goods used
 * @param country iso3, or {@code *} for every country no other row names
 * @param yearFrom first year
 * @param yearTo last year
 * @param share α, share of the use at the stage that goes on to the next, 0 to 1
 * @param low lower end of its plausible range
 * @param high upper end of its plausible range
 * @param reason why, in one sentence
 */
public record Processing(
        Stage stage, String country, int yearFrom, int yearTo, double share, double low, double high, String reason) {
    /** Every country no other row names. */
    public static final String ANY = "*";

    public Processing {
        if (!country.equals(ANY)) {
            Check.iso3(country);
        }
        Check.years(yearFrom, yearTo);
        Check.share(share, low, high);
        Check.text("reason", reason);
        if (stage == Stage.PRODUCT) {
            throw new IllegalArgumentException("nothing follows the stage product");
        }
    }

    /** Whether it speaks of this year. */
    public boolean holdsIn(int year) {
        return year >= yearFrom && year <= yearTo;
    }
}
