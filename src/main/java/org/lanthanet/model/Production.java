package org.lanthanet.model;

import java.util.Locale;

/**
 * What a country produced at a stage in a year, as one dataset states it.
 *
 * @param year calendar year
 * @param country iso3 of the producer; {@code WLD} for the dataset's world total
 * @param stage stage of the output: {@link Stage#ORE} for mine production
 * @param reoTonnes rare-earth-oxide equivalent, tonnes
 * @param status how firm the figure is
 * @param dataset id of the dataset
 */
public record Production(int year, String country, Stage stage, double reoTonnes, Status status, String dataset) {
    /** Code under which a source's world total stands. */
    public static final String WORLD = "WLD";

    /** How firm a figure is, as its source says. */
    public enum Status {
        REPORTED,
        ESTIMATED,
        REVISED;

        /** Name as stored and printed, lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The status stored under this id. */
        public static Status get(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    public Production {
        Check.year(year);
        Check.iso3(country);
        Check.quantity("reoTonnes", reoTonnes);
        Check.text("dataset", dataset);
    }
}
