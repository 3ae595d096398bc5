package org.lanthanet.model;

import java.util.Set;

/** Sides of flows, for tests. */
public final class Sides {
    private Sides() {}

    /** A side that stated all its weights and no value; null if it stated none. */
    public static FlowSide stated(Double reoTonnes) {
        return stated(reoTonnes, null);
    }

    /** The same with a value. */
    public static FlowSide stated(Double reoTonnes, Double valueUsd) {
        return reoTonnes == null && valueUsd == null ? null : new FlowSide(reoTonnes, valueUsd, 0, Set.of());
    }
}
