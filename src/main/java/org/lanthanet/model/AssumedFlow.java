package org.lanthanet.model;

/**
 * A trade that is known to happen and that no table at hand declares: a share of what the exporter produces at the stage
 * and is not declared to export is taken to go to the importer.
 *
 * @param stage stage of the goods
 * @param exporter iso3 of the exporter
 * @param importer iso3 of the importer
 * @param yearFrom first year
 * @param yearTo last year
 * @param share share of production less declared exports, 0 to 1
 * @param low lower end of its plausible range
 * @param high upper end of its plausible range
 * @param reason why, in one sentence
 */
public record AssumedFlow(
        Stage stage,
        String exporter,
        String importer,
        int yearFrom,
        int yearTo,
        double share,
        double low,
        double high,
        String reason) {
    public AssumedFlow {
        Check.pair(exporter, importer);
        Check.years(yearFrom, yearTo);
        Check.share(share, low, high);
        Check.text("reason", reason);
    }

    /** Whether it is assumed in this year. */
    public boolean holdsIn(int year) {
        return year >= yearFrom && year <= yearTo;
    }
}
