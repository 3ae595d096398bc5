package org.lanthanet.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody published of a country's output of some goods. Never part of a sum: modelled output is set beside it.
 *
 * @param year calendar year
 * @param country iso3
 * @param stage stage of the goods
 * @param product goods, in the words of the source
 * @param lowTonnes lowest value the source allows, tonnes of the goods; the value itself where it gives one
 * @param highTonnes highest value the source allows, null where it says "more than"
 * @param reoPerTonne id of the coefficient that turns tonnes of the goods into REO tonnes
 * @param basis who answers for the figure
 * @param dataset id of the source
 */
public record PublishedOutput(
        int year,
        String country,
        Stage stage,
        String product,
        double lowTonnes,
        @Nullable Double highTonnes,
        String reoPerTonne,
        Basis basis,
        String dataset) {
    /** Who answers for a figure. */
    public enum Basis {
        /** The publisher's own estimate. */
        ESTIMATE,
        /** Quoted at second hand. */
        QUOTED;

        /** Name as stored and printed, lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PublishedOutput {
        Check.year(year);
        Check.iso3(country);
        Check.text("product", product);
        Check.quantity("lowTonnes", lowTonnes);
        Check.quantity("highTonnes", highTonnes);
        if (highTonnes != null && highTonnes < lowTonnes) {
            throw new IllegalArgumentException("output from " + lowTonnes + " to " + highTonnes + " t is empty");
        }
        Check.text("reoPerTonne", reoPerTonne);
        Check.text("dataset", dataset);
    }
}
