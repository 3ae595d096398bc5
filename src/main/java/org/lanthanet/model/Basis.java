package org.lanthanet.model;

import java.util.Arrays;
import java.util.Locale;

/** What a trade weight is measured in. Every weight is a strength: more is closer. */
public enum Basis {
    /** Rare-earth-oxide equivalent, tonnes. */
    REO("REO t"),
    /** Gross weight of the goods as shipped, tonnes. */
    GROSS("gross t"),
    /** Value of the goods free on board, US dollars of the year. */
    USD("USD");

    private final String id = name().toLowerCase(Locale.ROOT);
    private final String unit;

    Basis(String unit) {
        this.unit = unit;
    }

    /** Lower-case name used on the command line and in tidy tables. */
    public String id() {
        return id;
    }

    /** Unit as printed. */
    public String unit() {
        return unit;
    }

    /**
     * The basis with this id, ignoring case.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Basis get(String id) {
        return Arrays.stream(values())
                .filter(b -> b.name().equalsIgnoreCase(id.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown basis '" + id + "': use reo, gross or usd"));
    }
}
