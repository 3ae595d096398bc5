package org.lanthanet.trace;

import java.util.Comparator;
import java.util.Locale;
import org.lanthanet.model.Stage;

/**
 * Where material enters the chain.
 *
 * @param kind what is known of it
 * @param country iso3 of the country it enters in
 * @param entry stage at which it enters
 */
public record Origin(Kind kind, String country, Stage entry) implements Comparable<Origin> {
    private static final Comparator<Origin> ORDER =
            Comparator.comparing(Origin::kind).thenComparing(Origin::entry).thenComparing(Origin::country);

    /** What is known of material that enters the chain. */
    public enum Kind {
        /** Produced here from outside the chain: mine production at {@link Stage#ORE}. */
        MINED,
        /**
         * Used or exported here although no production, import or use of the stage before explains it: stock drawn down,
         * trade nobody registered, recycling, or an error of a figure.
         */
        UNACCOUNTED;

        /** Name as printed, lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a country mines. */
    public static Origin mined(String country) {
        return new Origin(Kind.MINED, country, Stage.ORE);
    }

    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }
}
