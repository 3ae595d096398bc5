package org.lanthanet;

/**
 * Searches have a size for every build and their full one for {@code mvn verify -Pthorough}, which sets the system property
 * {@code lanthanet.thorough}.
 */
public final class Thorough {
    /** The system property, for annotations that ask for it. */
    public static final String PROPERTY = "lanthanet.thorough";

    private Thorough() {}

    /** One of two sizes of a search. */
    public static int size(int usual, int thorough) {
        return isAskedFor() ? thorough : usual;
    }

    /** Whether the full size is asked for. */
    public static boolean isAskedFor() {
        return Boolean.getBoolean(PROPERTY);
    }
}
