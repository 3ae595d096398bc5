package org.lanthanet.flow.balance;

import java.util.Locale;

/** What a figure of new supply at a stage rests on. */
public enum ProductionBasis {
    /** A published figure. */
    REPORTED,
    /** Computed from the use at the stage before, by yield and processing share; a choice. */
    MODELLED,
    /** The year's table of producers, which is complete, does not list the country. */
    NOT_LISTED,
    /** Nothing says what was produced. */
    UNKNOWN;

    /** Name as stored and printed: lower case, hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
