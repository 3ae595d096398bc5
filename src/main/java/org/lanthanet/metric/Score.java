package org.lanthanet.metric;

import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;

/**
 * One value of one metric: a row of the tidy table.
 *
 * @param metric id of the metric
 * @param stage stage of the network; null for a value over the whole chain
 * @param year year of the network
 * @param country iso3 the value speaks of; null for a value of the whole network
 * @param partner iso3 of the other country; null unless the value speaks of a pair
 * @param basis what the trade is weighted in
 * @param value finite, or null where the metric is not defined
 * @param why why there is no value; null where there is one
 */
public record Score(
        String metric,
        @Nullable Stage stage,
        int year,
        @Nullable String country,
        @Nullable String partner,
        Basis basis,
        @Nullable Double value,
        @Nullable String why) {
    /** What stands for the stage of a value over the whole chain. */
    public static final String CHAIN = "chain";

    /** A score that does not say why it has no value. */
    public Score(
            String metric,
            @Nullable Stage stage,
            int year,
            @Nullable String country,
            @Nullable String partner,
            Basis basis,
            @Nullable Double value) {
        this(metric, stage, year, country, partner, basis, value, null);
    }

    public Score {
        if (value != null && !Double.isFinite(value)) {
            throw new IllegalArgumentException(metric + " of " + (stage == null ? CHAIN : stage.id()) + " " + year
                    + " is " + value + " for country " + country + ", partner " + partner
                    + ": an undefined value is null");
        }
        if (country == null && partner != null) {
            throw new IllegalArgumentException(metric + " names the partner " + partner + " of no country");
        }
        if (value != null && why != null) {
            throw new IllegalArgumentException(metric + " has a value and a reason for having none: " + why);
        }
    }

    /** Stage as printed. */
    public String stageId() {
        return stage == null ? CHAIN : stage.id();
    }
}
