package org.lanthanet.flow.balance;

import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.CoverageIndex.Level;
import org.lanthanet.model.Stage;

/**
 * What one country had and what became of it, at one stage in one year: production + imports + assumed − exports = use, in
 * REO tonnes. Sums are over the flows held; beside each stands how much of that side is declared at all.
 *
 * @param year calendar year
 * @param country iso3
 * @param stage stage of the goods
 * @param productionReoTonnes new supply at the stage; null if unknown
 * @param basis what that rests on
 * @param importsReoTonnes imports held; null if nothing is held and nothing says that there were none, or if no flow has a
 *     known weight
 * @param importsCoverage how much of the country's imports some dataset speaks of
 * @param importsUnweighed import flows held whose weight is unknown: the sum is without them
 * @param exportsReoTonnes exports held; null as above
 * @param exportsCoverage how much of the country's exports some dataset speaks of
 * @param exportsUnweighed export flows held whose weight is unknown
 * @param assumedReoTonnes net inflow that no table declares and that is taken to have happened, below zero for an outflow; a
 *     choice
 * @param partners what of the flows behind the sums may be said
 */
public record Balance(
        int year,
        String country,
        Stage stage,
        @Nullable Double productionReoTonnes,
        ProductionBasis basis,
        @Nullable Double importsReoTonnes,
        Level importsCoverage,
        int importsUnweighed,
        @Nullable Double exportsReoTonnes,
        Level exportsCoverage,
        int exportsUnweighed,
        double assumedReoTonnes,
        KnownPartners partners) {
    /**
     * Apparent use, signed: production + imports + assumed − exports, REO tonnes. Null if production is unknown, or if
     * nothing at all is known of the country's trade; a side of which nothing is known counts as nothing, which its coverage
     * says.
     */
    public @Nullable Double useReoTonnes() {
        boolean tradeUnknown = importsReoTonnes == null && exportsReoTonnes == null && assumedReoTonnes == 0;
        return productionReoTonnes == null || tradeUnknown ? null : Double.valueOf(heldUseReoTonnes());
    }

    /** The same over what is held alone, whatever is unknown counting as nothing. */
    public double heldUseReoTonnes() {
        return orZero(productionReoTonnes) + orZero(importsReoTonnes) + assumedReoTonnes - orZero(exportsReoTonnes);
    }

    /** Exports beyond all supply held, REO tonnes: unregistered supply, a stock drawn on, or imports nobody declared. */
    public double shortfallReoTonnes() {
        return Math.max(0, -heldUseReoTonnes());
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
