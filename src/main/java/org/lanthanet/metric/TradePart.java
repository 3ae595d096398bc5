package org.lanthanet.metric;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A part of the trade of a stage and year that a value is made of: it is known only where all of its parts are. */
public enum TradePart {
    /** What the country sells its partner, w_ij. */
    SOLD,
    /** What the country buys of its partner, w_ji. */
    BOUGHT,
    /** All exports of the country. */
    EXPORTS,
    /** All imports of the country. */
    IMPORTS,
    /** All exports of the partner. */
    PARTNER_EXPORTS,
    /** All imports of the partner. */
    PARTNER_IMPORTS,
    /** All trade, of third countries with each other too. */
    NETWORK;

    /** Name as printed, lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Their ids in their order, separated by blanks. */
    public static String ids(Set<TradePart> parts) {
        return Arrays.stream(values())
                .filter(parts::contains)
                .map(TradePart::id)
                .collect(Collectors.joining(" "));
    }
}
