package org.lanthanet.metric;

import org.jspecify.annotations.Nullable;

/**
 * Of which subjects values are wanted.
 *
 * @param country iso3 of the country; null for all
 * @param partner iso3 of the partner; null for all
 */
public record Selection(@Nullable String country, @Nullable String partner) {
    /** Everybody. */
    public static final Selection ALL = new Selection(null, null);

    boolean keeps(@Nullable String ofCountry, @Nullable String ofPartner) {
        return (country == null || country.equals(ofCountry)) && (partner == null || partner.equals(ofPartner));
    }

    /** Whether one pair is named, of which a row is wanted even where it does not trade. */
    public boolean namesPair() {
        return country != null && partner != null && !country.equals(partner);
    }
}
