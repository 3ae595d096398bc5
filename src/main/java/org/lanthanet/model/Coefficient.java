package org.lanthanet.model;

/**
 * A conversion factor with the range it may lie in.
 *
 * @param id short name, used by the stage rules
 * @param value central value
 * @param low lower end of the plausible range
 * @param high upper end of the plausible range
 * @param unit what it converts, for example {@code REO t per gross t}
 * @param basis whether a source states it or it is our own modelling choice
 * @param dataset id of the source
 */
public record Coefficient(String id, double value, double low, double high, String unit, Basis basis, String dataset) {
    /** Who answers for the number. */
    public enum Basis {
        /** Computed from a published table. */
        OFFICIAL,
        /** A modelling choice of this project. */
        CHOICE
    }

    public Coefficient {
        Check.text("id", id);
        Check.text("unit", unit);
        Check.text("dataset", dataset);
        Check.quantity("value", value);
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(id + ": " + value + " is not between " + low + " and " + high);
        }
    }
}
