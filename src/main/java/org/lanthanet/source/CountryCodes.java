package org.lanthanet.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Translates publishers' country codes and names to ours, from {@code countries.csv} and {@code country_codes.csv}. */
public final class CountryCodes {
    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> countries = new HashSet<>();

    /** @param bundle where the two tables are */
    public CountryCodes(BundleReader bundle) {
        bundle.countries().forEach(country -> countries.add(country.iso3()));
        bundle.countryCodes().forEach(code -> codes.put(key(code.scheme(), code.code()), code.iso3()));
    }

    /** Country with a Comtrade number; 0 is the world. */
    public Optional<String> byComtradeNumber(int number) {
        return find("comtrade", Integer.toString(number));
    }

    /** Country with a BACI number. */
    public Optional<String> byBaciNumber(int number) {
        return find("baci", Integer.toString(number));
    }

    /** Country with a name as a publisher prints it, ignoring case. */
    public Optional<String> byName(String name) {
        return find("name", name.strip().toLowerCase(Locale.ROOT));
    }

    /** Country with an alpha-3 code, ours or one Comtrade and BACI use in its place, ignoring case. */
    public Optional<String> byAlpha3(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        return countries.contains(upper) ? Optional.of(upper) : find("comtrade_iso", upper);
    }

    /** Whether a publisher calls a country so. */
    public boolean isName(String name) {
        return byName(name).isPresent();
    }

    /** Country with this code in a scheme. */
    public Optional<String> find(String scheme, String code) {
        return Optional.ofNullable(codes.get(key(scheme, code)));
    }

    private static String key(String scheme, String code) {
        return scheme + '\t' + code;
    }
}
