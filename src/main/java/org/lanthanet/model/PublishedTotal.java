package org.lanthanet.model;

import java.util.Locale;

/**
 * A country's total with the whole world, as its own geological survey publishes it. Never added to declarations: it is
 * what our own sums are checked against.
 *
 * @param year calendar year
 * @param country iso3
 * @param item what is totalled
 * @param form goods it covers, in the source's words, lower case ("compounds", "ores and compounds", "all")
 * @param reoTonnes rare-earth-oxide equivalent, tonnes
 * @param status how firm the figure is
 * @param dataset id of the dataset
 */
public record PublishedTotal(
        int year, String country, Item item, String form, double reoTonnes, Production.Status status, String dataset) {
    /** What is totalled. */
    public enum Item {
        EXPORT,
        IMPORT,
        CONSUMPTION;

        /** Name as stored and printed, lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The item stored under this id. */
        public static Item get(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    public PublishedTotal {
        Check.year(year);
        Check.iso3(country);
        Check.text("form", form);
        Check.quantity("reoTonnes", reoTonnes);
        Check.text("dataset", dataset);
    }
}
