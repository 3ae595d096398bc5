package org.lanthanet.flow;

import java.util.Set;

/**
 * The choices of the settlement; each stands in {@code import/coefficients.csv} with its range.
 *
 * @param cif share of freight and insurance in a CIF value
 * @param mirrorRatio ratio between the two sides' REO above which the importer's figure stands and the flow is flagged
 * @param maxImputedShare share of a side's REO that may rest on weights nobody declared before the side is no longer
 *     averaged with one that declared
 * @param outlierRatio smallest ratio to the median unit value that can be an outlier
 * @param breakMassRatio how far a reporter's yearly weight must lie outside both neighbouring years to be a break
 * @param breakValueRatio how far its value may lie outside them for the weight to be the suspect, and how far its
 *     unit value must
 * @param carriedPrice how much of an exporter's relative price in the nearest year that shows one is carried to a year that shows
 *     none: 1 all of it, 0 nothing, so that its goods cost what the others' do
 * @param prefer which statement stands where a country's own declaration and a reconciled dataset both exist
 */
public record SettlementOptions(
        double cif,
        double mirrorRatio,
        double maxImputedShare,
        double outlierRatio,
        double breakMassRatio,
        double breakValueRatio,
        double carriedPrice,
        Prefer prefer) {
    /** Which statement of the same trade stands. */
    public enum Prefer {
        /** A country's own declaration, with its own weight. */
        DECLARED,
        /** The dataset that reconciled both sides. */
        RECONCILED
    }

    /**
     * The coefficients that say how the settlement decides. They are no physical quantities, so nothing is measured better or
     * worse by moving them.
     */
    public static final Set<String> TOLERANCES =
            Set.of("mirror_ratio", "max_imputed_share", "outlier_ratio", "break_mass_ratio", "break_value_ratio");

    /** The choices as the coefficients table has them. */
    public static SettlementOptions of(Coefficients coefficients, Prefer prefer) {
        return new SettlementOptions(
                coefficients.value("cif"),
                coefficients.value("mirror_ratio"),
                coefficients.value("max_imputed_share"),
                coefficients.value("outlier_ratio"),
                coefficients.value("break_mass_ratio"),
                coefficients.value("break_value_ratio"),
                coefficients.value("carried_price"),
                prefer);
    }
}
