package org.lanthanet.claim;

/** What came of putting a claim to the test. */
public enum Verdict {
    /** What was found is what was expected, within the tolerance. */
    HOLDS("holds"),
    /** What was found is something else. */
    FAILS("fails"),
    /** Nothing was found that could decide: the data do not speak of it, are incomplete, or lie too near the limit. */
    CANNOT_BE_SAID("cannot be said");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** The verdict in words. */
    public String words() {
        return words;
    }
}
