package org.lanthanet.source.published;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanthanet.source.CountryCodes;
import org.lanthanet.source.ReferenceTables;

/** BACI's country numbers: by the user's table of the release where it names the country, by our own otherwise. */
final class BaciCountries {
    private final CountryCodes countries;
    private final @Nullable Map<Integer, String> release;

    BaciCountries(ReferenceTables tables) {
        this.countries = tables.countries();
        this.release = tables.baciCountries();
    }

    /** The country's alpha-3 code. */
    Optional<String> find(int number) {
        String alpha3 = release == null ? null : release.get(number);
        return alpha3 == null ? countries.byBaciNumber(number) : countries.byAlpha3(alpha3);
    }

    /** What is wrong with a number that has no country. */
    String rule() {
        return release == null
                ? "is no BACI country known here; name the country_codes file of the same release beside this one"
                : "is no BACI country known here or in the country_codes file given; is that of the same release?";
    }

    /** What is to be said of a number which the user's table gives to another country than ours does; empty if they agree. */
    Optional<String> disagreement(int number) {
        Optional<String> theirs = find(number);
        Optional<String> ours = countries.byBaciNumber(number);
        return theirs.isEmpty() || ours.isEmpty() || theirs.equals(ours)
                ? Optional.empty()
                : Optional.of("country " + number + " is " + theirs.get() + " by the country_codes file given and "
                        + ours.get() + " by our own table; the file was followed");
    }
}
