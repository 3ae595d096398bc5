package org.lanthanet.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What it means that a claim holds. The classes are never counted together: a program that holds a published figure has found
 * nothing yet.
 */
public enum ClaimClass {
    /** The store has what a publisher printed, in the same or another edition: no independent evidence. */
    HELD("published figures held"),
    /** What the flows were settled to agrees with a figure somebody else published. */
    SETTLED("settled flows beside published figures"),
    /** A statement about the world that the data bear out or do not. */
    FINDING("findings");

    private final String plural;

    ClaimClass(String plural) {
        this.plural = plural;
    }

    /** Name in files and tables, lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What claims of the class are, in words. */
    public String plural() {
        return plural;
    }

    /**
     * The class of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ClaimClass parse(String text) {
        return Arrays.stream(values())
                .filter(c -> c.id().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("class '" + text + "' is none of "
                        + Arrays.stream(values()).map(ClaimClass::id).collect(Collectors.joining(", "))));
    }
}
