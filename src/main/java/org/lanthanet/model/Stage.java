package org.lanthanet.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One step of the rare-earth supply chain, from the mine to the product, in the order of processing. */
public enum Stage {
    ORE,
    COMPOUND,
    METAL,
    MAGNET,
    PRODUCT;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The name scripts use, lower case: {@code ore}, {@code compound}, {@code metal}, {@code magnet}, {@code product}. */
    public String id() {
        return id;
    }

    /** Place in the chain, 1 (ore) to 5 (product). */
    public int position() {
        return ordinal() + 1;
    }

    /** The stage with this id, ignoring case. */
    public static Optional<Stage> find(String id) {
        return Arrays.stream(values())
                .filter(s -> s.name().equalsIgnoreCase(id.strip()))
                .findFirst();
    }

    /**
     * The stage with this id.
     *
     * @throws IllegalArgumentException if there is none; the message lists the ids there are
     */
    public static Stage get(String id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("unknown stage '" + id + "': use one of " + ids()));
    }

    /** All ids, comma separated, in order. */
    public static String ids() {
        return Arrays.stream(values()).map(Stage::id).collect(Collectors.joining(", "));
    }
}
