package org.lanthanet.report.pair;

import org.lanthanet.model.Basis;
import org.lanthanet.model.YearRange;

/**
 * What a pair report is asked: two countries, a period, and the first year of its second part.
 *
 * @param a iso3 of the first country
 * @param b iso3 of the second
 * @param years period
 * @param split first year that counts as "after"; within the period, and not its first year
 * @param basis what weights shares, concentration and interdependence are computed on
 * @param standing whose figures of the flows are taken
 */
public record PairQuestion(String a, String b, YearRange years, int split, Basis basis, Standing standing) {
    /** A question that takes flows as they are settled. */
    public PairQuestion(String a, String b, YearRange years, int split, Basis basis) {
        this(a, b, years, split, basis, Standing.SETTLED);
    }

    public PairQuestion {
        if (!standing.isSettled() && basis == Basis.GROSS) {
            throw new IllegalArgumentException("the two sides of a flow have no gross weights of their own;"
                    + " take reo or usd for one side's figures");
        }
        if (a.equals(b)) {
            throw new IllegalArgumentException("the two countries of a pair are both " + a);
        }
        if (years.length() == 1) {
            throw new IllegalArgumentException(
                    "the one year " + years.from() + " has no before and after; take a longer period");
        }
        if (split <= years.from() || split > years.to()) {
            throw new IllegalArgumentException("the split " + split + " does not divide " + years.from() + " to "
                    + years.to() + "; take a year from " + (years.from() + 1) + " to " + years.to());
        }
    }

    /** The same question with another split. */
    PairQuestion splitAt(int year) {
        return new PairQuestion(a, b, years, year, basis, standing);
    }

    /**
     * The same question of one side's figures.
     *
     * @param side {@code exporter}, {@code importer}, or one of the two countries
     * @throws IllegalArgumentException if it is none of these
     */
    public PairQuestion declaredBy(String side) {
        return of(Standing.parse(side, a, b));
    }

    PairQuestion of(Standing other) {
        return new PairQuestion(a, b, years, split, basis, other);
    }

    YearRange before() {
        return new YearRange(years.from(), split - 1);
    }

    YearRange after() {
        return new YearRange(split, years.to());
    }

    boolean isNearSplit(int year) {
        return Math.abs(year - split) <= 1;
    }
}
