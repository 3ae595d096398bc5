package org.lanthanet.model;

import org.jspecify.annotations.Nullable;

/**
 * A trading partner: a country, a state that no longer exists, or one of the areas statistics use in place of a country.
 *
 * @param iso3 three-character code; ISO 3166-1 alpha-3 where there is one, the statistical code otherwise
 * @param name English short name
 * @param m49 numeric UN M49 code, three digits, or null where there is none
 * @param kind what stands behind the code
 */
public record Country(String iso3, String name, @Nullable String m49, Kind kind) {
    /** What stands behind a code. */
    public enum Kind {
        /** A country or territory of today. */
        COUNTRY,
        /** A state that no longer exists under this code. */
        FORMER,
        /** "Areas not elsewhere specified", bunkers, free zones: counted in totals, kept out of centralities. */
        AREA,
        /** The world row of a source; never a trading partner. */
        WORLD
    }

    public Country {
        Check.iso3(iso3);
        Check.text("name", name);
    }
}
