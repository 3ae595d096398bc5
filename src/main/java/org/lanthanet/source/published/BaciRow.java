package org.lanthanet.source.published;

import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Declaration;
import org.lanthanet.source.Place;

/** What became of a record of a BACI table. */
sealed interface BaciRow {
    /** Makes a record one: year, exporter, importer and product as BACI numbers them. */
    record Key(int year, int exporter, int importer, int code) {}

    /** Trade in rare earths. */
    record Taken(Place place, Key key, Declaration declaration) implements BaciRow {}

    /**
     * A record that cannot be taken.
     *
     * @param isShort whether fields are missing at its end
     */
    record Refused(
            Place place,
            String column,
            String value,
            String rule,
            @Nullable Double valueUsd,
            boolean isShort) implements BaciRow {}

    /** A record that says nothing for us. */
    record Skipped(String reason) implements BaciRow {
        static final Skipped OTHER_GOODS = new Skipped("not a rare-earth code");
        static final Skipped BLANK = new Skipped("blank line");
        static final Skipped WITHIN_A_COUNTRY = new Skipped("from a country to itself");
        static final Skipped OF_THE_WORLD = new Skipped("of the world");
        static final Skipped EMPTY = new Skipped("without value and weight");
    }
}
