package org.lanthanet.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Flow.Flag;

/**
 * What one side's declarations of a flow come to, with the cautions that concern this side alone.
 *
 * @param reoTonnes rare-earth-oxide equivalent of the weights this side states, tonnes; null where it states none, or not all:
 *     a weight computed from a value is nobody's declaration
 * @param valueUsd value this side states, US dollars free on board; null if none
 * @param imputedShare share of the side's goods, in REO tonnes, whose weight it did not declare, 0 to 1: estimated by the
 *     publisher, or computed from the value
 * @param flags what a reader should know before quoting the side's figure
 */
public record FlowSide(@Nullable Double reoTonnes, @Nullable Double valueUsd, double imputedShare, Set<Flag> flags) {
    public FlowSide {
        Check.quantity("reoTonnes", reoTonnes);
        Check.quantity("valueUsd", valueUsd);
        Check.share("imputedShare", imputedShare);
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
    }

    /** The same side with other amounts. */
    public FlowSide with(@Nullable Double otherReoTonnes, @Nullable Double otherValueUsd) {
        return new FlowSide(otherReoTonnes, otherValueUsd, imputedShare, flags);
    }

    /**
     * Two parts of one side added up, such as two stages. An amount that is unknown in one is unknown in the sum; the imputed
     * share is that of the sum, and the larger of the two where the sum is unknown or nothing.
     */
    public FlowSide plus(FlowSide other) {
        Double sum = sum(reoTonnes, other.reoTonnes);
        EnumSet<Flag> all = EnumSet.noneOf(Flag.class);
        all.addAll(flags);
        all.addAll(other.flags);
        return new FlowSide(sum, sum(valueUsd, other.valueUsd), imputed(other, sum), all);
    }

    private double imputed(FlowSide other, @Nullable Double sum) {
        Double mine = reoTonnes;
        Double theirs = other.reoTonnes;
        return mine == null || theirs == null || sum == null || sum == 0
                ? Math.max(imputedShare, other.imputedShare)
                : Math.min(1, (mine * imputedShare + theirs * other.imputedShare) / sum);
    }

    private static @Nullable Double sum(@Nullable Double a, @Nullable Double b) {
        return a == null || b == null ? null : Double.valueOf(a + b);
    }
}
