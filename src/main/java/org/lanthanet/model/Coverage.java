package org.lanthanet.model;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a dataset would contain if it had happened, so that an absent row can be told from an unknown one: within its
 * coverage no row means no trade, outside it no row means nothing.
 *
 * @param dataset id of the dataset
 * @param reporter iso3 of the declaring country, {@code *} for every country
 * @param side which side the reporter declares
 * @param hs code covered, 4 or 6 digits
 * @param extent which partners are covered
 * @param partners iso3 codes when {@code extent} is {@link Extent#LISTED}, empty otherwise
 * @param yearFrom first year covered
 * @param yearTo last year covered
 */
public record Coverage(
        String dataset,
        String reporter,
        Declaration.Side side,
        String hs,
        Extent extent,
        Set<String> partners,
        int yearFrom,
        int yearTo) {
    /** Any reporter. */
    public static final String ANY = "*";

    /** Which partners a dataset speaks of. */
    public enum Extent {
        /** Every partner: an absent row is a zero. */
        ALL,
        /** Some partners by name: an absent row is a zero for them and unknown for others. */
        LISTED,
        /** The largest partners only: an absent row may be a small trade. */
        LARGEST
    }

    public Coverage {
        Check.text("dataset", dataset);
        if (!reporter.equals(ANY)) {
            Check.iso3(reporter);
        }
        Check.hs(hs);
        Check.year(yearFrom);
        Check.year(yearTo);
        if (yearFrom > yearTo) {
            throw new IllegalArgumentException("coverage from " + yearFrom + " to " + yearTo + " is empty");
        }
        if ((extent == Extent.LISTED) == partners.isEmpty()) {
            throw new IllegalArgumentException("extent " + extent + " does not go with partners " + partners);
        }
        partners = Collections.unmodifiableSet(new TreeSet<>(partners));
    }

    /** Whether an absent row for this pair and year is a statement that nothing was traded. */
    public boolean saysZero(String exporter, String importer, int year) {
        return extent != Extent.LARGEST && speaksOf(exporter, importer, year);
    }

    /** Whether a row of this pair and year would be in the dataset, or would be if the trade was among the largest. */
    public boolean speaksOf(String exporter, String importer, int year) {
        if (year < yearFrom || year > yearTo) {
            return false;
        }
        return switch (side) {
            case EXPORT -> covers(exporter, importer);
            case IMPORT -> covers(importer, exporter);
            case BOTH -> covers(exporter, importer) || covers(importer, exporter);
        };
    }

    private boolean covers(String declarant, String partner) {
        return (reporter.equals(ANY) || reporter.equals(declarant))
                && (extent != Extent.LISTED || partners.contains(partner));
    }
}
