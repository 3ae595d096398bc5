package org.lanthanet.model;

import org.jspecify.annotations.Nullable;

/**
 * What one side of a trade reported to its statistics for one year, pair and code.
 *
 * @param year calendar year
 * @param exporter iso3 of the exporter
 * @param importer iso3 of the importer
 * @param hs Harmonized System code, 4 or 6 digits
 * @param side who declared it
 * @param valueUsd value in US dollars at {@code valuation}, null if not stated
 * @param grossTonnes weight of the goods in tonnes, null if not stated
 * @param massStatus whether the weight was declared, estimated by the publisher, or is missing
 * @param valuation which costs the value includes
 * @param dataset id of the dataset it was read from
 */
public record Declaration(
        int year,
        String exporter,
        String importer,
        String hs,
        Side side,
        @Nullable Double valueUsd,
        @Nullable Double grossTonnes,
        MassStatus massStatus,
        Valuation valuation,
        String dataset) {
    /** Who declared. */
    public enum Side {
        /** The exporter's customs. */
        EXPORT,
        /** The importer's customs. */
        IMPORT,
        /** A dataset that has reconciled both already (CEPII BACI). */
        BOTH
    }

    /** Where the weight comes from. */
    public enum MassStatus {
        /** Declared by the trader. */
        DECLARED,
        /** Estimated by the publisher from the value. */
        ESTIMATED,
        /** Not stated. */
        MISSING
    }

    /** Which costs a value includes. */
    public enum Valuation {
        /** Free on board (or free alongside ship): without international freight and insurance. */
        FOB,
        /** Cost, insurance, freight. */
        CIF,
        /** US customs value: the price paid, without freight and insurance; comparable with FOB. */
        CUSTOMS
    }

    public Declaration {
        Check.year(year);
        Check.pair(exporter, importer);
        Check.hs(hs);
        Check.quantity("valueUsd", valueUsd);
        Check.quantity("grossTonnes", grossTonnes);
        Check.text("dataset", dataset);
        if ((grossTonnes == null) != (massStatus == MassStatus.MISSING)) {
            throw new IllegalArgumentException(
                    "grossTonnes " + grossTonnes + " does not go with mass status " + massStatus);
        }
        if (valueUsd == null && grossTonnes == null) {
            throw new IllegalArgumentException("neither a value nor a weight is stated");
        }
    }

    /** Whether it stands in a table of the user's own, whose dataset ids have a colon, as against a publisher's. */
    public boolean isUsersOwn() {
        return dataset.indexOf(':') >= 0;
    }

    /** iso3 of the country whose customs declared this; for {@link Side#BOTH} the exporter. */
    public String reporter() {
        return side == Side.IMPORT ? importer : exporter;
    }

    /**
     * What makes a declaration one: year, pair, code, side and dataset.
     */
    public record Key(int year, String exporter, String importer, String hs, Side side, String dataset) {}

    /** The key of this declaration. */
    public Key key() {
        return new Key(year, exporter, importer, hs, side, dataset);
    }

    /**
     * The sum of two declarations of one key, such as the same pair under two units; the weaker of the two weight statuses
     * stands, and a weight that is missing in one is missing in the sum.
     */
    public Declaration plus(Declaration other) {
        if (!key().equals(other.key())) {
            throw new IllegalArgumentException(key() + " and " + other.key() + " are not one declaration");
        }
        MassStatus status = massStatus.compareTo(other.massStatus) > 0 ? massStatus : other.massStatus;
        return new Declaration(
                year,
                exporter,
                importer,
                hs,
                side,
                sum(valueUsd, other.valueUsd),
                status == MassStatus.MISSING ? null : sum(grossTonnes, other.grossTonnes),
                status,
                valuation,
                dataset);
    }

    private static @Nullable Double sum(@Nullable Double a, @Nullable Double b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a + b;
    }
}
