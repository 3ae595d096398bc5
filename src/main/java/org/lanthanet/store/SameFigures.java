package org.lanthanet.store;

import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Flow;
import org.lanthanet.model.FlowSide;

/** Whether two records of one key state the same, to twelve digits: two publishers' programs may differ in the last bit. */
final class SameFigures {
    private static final double TOLERANCE = 1e-12;

    private SameFigures() {}

    static boolean inDeclarations(Declaration a, Declaration b) {
        return a.massStatus() == b.massStatus()
                && a.valuation() == b.valuation()
                && same(a.valueUsd(), b.valueUsd())
                && same(a.grossTonnes(), b.grossTonnes());
    }

    /** Figures, method and flags; not the datasets they come from. */
    static boolean inFlows(Flow a, Flow b) {
        return a.method() == b.method()
                && a.flags().equals(b.flags())
                && same(a.imputedShare(), b.imputedShare())
                && same(a.reoTonnes(), b.reoTonnes())
                && same(a.grossTonnes(), b.grossTonnes())
                && same(a.valueUsd(), b.valueUsd())
                && same(a.exporterSide(), b.exporterSide())
                && same(a.importerSide(), b.importerSide());
    }

    private static boolean same(@Nullable FlowSide a, @Nullable FlowSide b) {
        if (a == null || b == null) {
            return a == b;
        }
        return a.flags().equals(b.flags())
                && same(a.imputedShare(), b.imputedShare())
                && same(a.reoTonnes(), b.reoTonnes())
                && same(a.valueUsd(), b.valueUsd());
    }

    private static boolean same(@Nullable Double a, @Nullable Double b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
    }
}
