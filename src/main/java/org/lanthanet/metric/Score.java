package org.lanthanet.metric;

import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;

/**
 * One value of one metric: a row of the tidy table.
 *
 * @param metric id of the metric
 * @param stage stage of the network
 * @param year year of the network
 * @param country iso3 the value speaks of; null for a value of the whole network
 * @param partner iso3 of the other country; null unless the value speaks of a pair
 * @param basis what the trade is weighted in
 * @param value finite, or null where the metric is not defined
 */
public record Score(
        String metric,
        Stage stage,
        int year,
        @Nullable String country,
        @Nullable String partner,
        Basis basis,
        @Nullable Double value) {
    public Score {
        if (value != null && !Double.isFinite(value)) {
            throw new IllegalArgumentException(metric + " of " + stage.id() + " " + year + " is " + value
                    + " for country " + country + ", partner " + partner + ": an undefined value is null");
        }
        if (country == null && partner != null) {
            throw new IllegalArgumentException(metric + " names the partner " + partner + " of no country");
        }
    }
}
