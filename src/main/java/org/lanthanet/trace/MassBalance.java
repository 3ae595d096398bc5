package org.lanthanet.trace;

/**
 * The assertion that tracing neither makes nor loses material: an amount found by solving equals the one it must come to
 * within 10⁻⁹ of it, and 10⁻¹⁴ of all that passes through the stage, below which sums are rounding.
 */
final class MassBalance {
    private static final double TOLERANCE = 1e-9;
    private static final double ROUNDING = 1e-14;

    private final StageFlow flow;
    private final double floor;

    MassBalance(StageFlow flow) {
        this.flow = flow;
        double all = 0;
        for (double x : flow.throughput) {
            all += x;
        }
        floor = ROUNDING * all;
    }

    boolean holds(double found, double due) {
        // a NaN is no balance
        return Math.abs(found - due) <= TOLERANCE * Math.abs(due) + floor;
    }

    /**
     * @param of what does not come out, such as {@code use of USA by origin}
     * @throws IllegalStateException if found is not what is due
     */
    void require(String of, double found, double due) {
        if (!holds(found, due)) {
            throw new IllegalStateException(flow.stage.id() + " " + flow.year + ": " + of + " comes to " + found
                    + " REO t, not " + due + "; mass is not kept");
        }
    }

    /** Asserts that new supply times what arrives of it is the use asked about. */
    void requireArrival(double[] worth, double[] arriving) {
        double due = 0;
        double found = 0;
        for (int i = 0; i < worth.length; i++) {
            due += flow.use[i] * worth[i];
            found += flow.supply[i] * arriving[i];
        }
        require("the use asked about by origin", found, due);
    }
}
