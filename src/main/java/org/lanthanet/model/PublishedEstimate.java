package org.lanthanet.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An estimate somebody published of trade that no customs registered, or of the declared trade it is set against. Never
 * part of a sum: it is what our own residuals are compared with.
 *
 * @param year calendar year
 * @param country iso3 of the exporter
 * @param item what is estimated
 * @param unit unit of {@code low} and {@code high}
 * @param low lowest value the source allows; the value itself where it gives one
 * @param high highest value the source allows, null where it says "more than"
 * @param note what a reader should know before quoting the figure
 * @param dataset id of the source
 */
public record PublishedEstimate(
        int year,
        String country,
        Item item,
        Unit unit,
        double low,
        @Nullable Double high,
        String note,
        String dataset) {
    /** What is estimated. */
    public enum Item {
        /** Exports the country's own customs counted. */
        DECLARED_EXPORT,
        /** Exports no customs of the country counted. */
        UNREGISTERED_EXPORT,
        /** How much more its partners imported than it declared to have exported. */
        MIRROR_EXCESS;

        /** Name as stored and printed, lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an estimate is counted in. */
    public enum Unit {
        /** Rare-earth-oxide equivalent, tonnes. */
        REO("REO t"),
        /** Gross weight of rare-earth products as shipped, tonnes; less in oxide. */
        PRODUCT("product t"),
        /** Per cent of the declared exports. */
        PERCENT("%");

        private final String id;

        Unit(String id) {
            this.id = id;
        }

        /** Name as stored and printed. */
        public String id() {
            return id;
        }

        /**
         * The unit with this id.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Unit get(String id) {
            for (Unit unit : values()) {
                if (unit.id.equals(id)) {
                    return unit;
                }
            }
            throw new IllegalArgumentException("unknown unit '" + id + "': use REO t, product t or %");
        }
    }

    public PublishedEstimate {
        Check.year(year);
        Check.iso3(country);
        Check.quantity("low", low);
        Check.quantity("high", high);
        Check.text("dataset", dataset);
        if (high != null && high < low) {
            throw new IllegalArgumentException("an estimate from " + low + " to " + high + " is empty");
        }
    }
}
