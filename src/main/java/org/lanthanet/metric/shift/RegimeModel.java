package org.lanthanet.metric.shift;

/** What a series follows within one regime; a break exchanges one set of parameters for another. */
public enum RegimeModel {
    /** A level: the mean of the regime's values, q = 1. */
    LEVEL(1),
    /** A level and a slope: a straight line through the regime's values over their years, q = 2. */
    TREND(2);

    private final int parameters;

    RegimeModel(int parameters) {
        this.parameters = parameters;
    }

    /** Number of parameters q of one regime. */
    public int parameters() {
        return parameters;
    }

    /** Fewest values of one regime: one more than it has parameters, so that each regime shows its own spread. */
    public int minimumLength() {
        return parameters + 1;
    }
}
