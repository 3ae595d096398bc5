package org.lanthanet.bundle;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Translates other publishers' country codes and names to ours, from {@code countries.csv} and {@code country_codes.csv}. */
final class CountryCodes {
    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> countries = new HashSet<>();

    CountryCodes(Path bundle) {
        for (NamedCsvRecord country : Tables.read(bundle.resolve("countries.csv"))) {
            countries.add(country.getField("iso3"));
        }
        for (NamedCsvRecord code : Tables.read(bundle.resolve("country_codes.csv"))) {
            codes.put(key(code.getField("scheme"), code.getField("code")), code.getField("iso3"));
        }
    }

    /** Country with a Comtrade number; 0 is the world. */
    String byComtradeNumber(int number) {
        return get("comtrade", Integer.toString(number));
    }

    /** Country with a name as a publisher prints it, ignoring case. */
    String byName(String name) {
        return get("name", name.toLowerCase(Locale.ROOT));
    }

    /** Country with an alpha-3 code, ours or one Comtrade and BACI use in its place. */
    String byAlpha3(String code) {
        return countries.contains(code) ? code : get("comtrade_iso", code);
    }

    boolean isName(String name) {
        return find("name", name.toLowerCase(Locale.ROOT)) != null;
    }

    /** Country with this code in a scheme; null if there is none. */
    @Nullable
    String find(String scheme, String code) {
        return codes.get(key(scheme, code));
    }

    private String get(String scheme, String code) {
        String iso3 = find(scheme, code);
        if (iso3 == null) {
            throw new IllegalArgumentException(
                    "country_codes.csv: scheme " + scheme + " has no code \"" + code + "\"; add a row for it");
        }
        return iso3;
    }

    private static String key(String scheme, String code) {
        return scheme + '\t' + code;
    }
}
