package org.lanthanet.bundle;

import java.nio.file.Path;
import java.util.Optional;
import org.lanthanet.source.BundleReader;

/** {@link org.lanthanet.source.CountryCodes} for the builder, to which an unknown code is an error in our own tables. */
final class CountryCodes {
    private final org.lanthanet.source.CountryCodes codes;

    CountryCodes(Path bundle) {
        codes = new org.lanthanet.source.CountryCodes(BundleReader.in(bundle));
    }

    /** Country with a Comtrade number; 0 is the world. */
    String byComtradeNumber(int number) {
        return known(codes.byComtradeNumber(number), "comtrade", Integer.toString(number));
    }

    /** Country with a name as a publisher prints it, ignoring case. */
    String byName(String name) {
        return known(codes.byName(name), "name", name);
    }

    /** Country with an alpha-3 code, ours or one Comtrade and BACI use in its place. */
    String byAlpha3(String code) {
        return known(codes.byAlpha3(code), "comtrade_iso", code);
    }

    boolean isName(String name) {
        return codes.isName(name);
    }

    private static String known(Optional<String> iso3, String scheme, String code) {
        return iso3.orElseThrow(() -> new IllegalArgumentException(
                "country_codes.csv: scheme " + scheme + " has no code \"" + code + "\"; add a row for it"));
    }
}
