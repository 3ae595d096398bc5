package org.lanthanet.source.published;

import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Printable;
import org.lanthanet.source.CountryCodes;

/**
 * What makes a declaration one in a Comtrade file.
 *
 * @param reporter number of the reporter, or its letters where the file has no numbers; empty if the row names none
 * @param partner the same of the partner
 */
record ComtradeKey(int year, String reporter, String partner, String code, Side side) {
    /** Whether the row names both countries; two rows that do not are not the same declaration. */
    boolean namesBoth() {
        return !reporter.isEmpty() && !partner.isEmpty();
    }

    /** The declaration in words, such as {@code CHN's imports of 2846 from USA in 2020}. */
    String describe(CountryCodes countries) {
        String from = name(reporter, countries);
        String with = name(partner, countries);
        return side == Side.IMPORT
                ? from + "'s imports of " + code + " from " + with + " in " + year
                : from + "'s exports of " + code + " to " + with + " in " + year;
    }

    private static String name(String asWritten, CountryCodes countries) {
        return Printable.of(
                asWritten.matches("\\d{1,9}")
                        ? countries
                                .byComtradeNumber(Integer.parseInt(asWritten))
                                .orElse(asWritten)
                        : asWritten);
    }
}
