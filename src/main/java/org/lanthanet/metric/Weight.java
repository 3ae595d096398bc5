package org.lanthanet.metric;

/** What a metric takes the weight of a link for. */
public enum Weight {
    /** More trade is a stronger tie. */
    STRENGTH("strength: more trade is a stronger tie"),
    /** More trade is a shorter way: a link is as long as one over its weight. */
    DISTANCE("distance: a link is as long as 1 / w"),
    /** Only whether there is a link. */
    NONE("none: only whether there is a link");

    private final String words;

    Weight(String words) {
        this.words = words;
    }

    /** The meaning in a few words. */
    public String words() {
        return words;
    }
}
