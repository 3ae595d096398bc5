package org.lanthanet.metric.centrality;

import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.network.TradeNetwork;

/**
 * What a country trades with all its partners together: exports s_i^out = Σ_j w_ij, imports s_i^in = Σ_j w_ji, and
 * their sum.
 *
 * <p>Weights are strengths. Unit: that of the basis. Range: 0 and up; 0 for a country that does not trade. Always
 * defined. Areas count.
 *
 * <p>[1] A. Barrat, M. Barthélemy, R. Pastor-Satorras, A. Vespignani, The architecture of complex weighted networks,
 * PNAS 101(11), 3747–3752, 2004.
 */
public final class Strength {
    /** Exports as {@code strength_out}. */
    public static final Metric OUT = Measure.country("strength_out", "Exports", Measure.AMOUNT, Strength::out);

    /** Imports as {@code strength_in}. */
    public static final Metric IN = Measure.country("strength_in", "Imports", Measure.AMOUNT, Strength::in);

    /** Exports and imports together as {@code strength_total}. */
    public static final Metric TOTAL =
            Measure.country("strength_total", "Exports and imports together", Measure.AMOUNT, Strength::total);

    private Strength() {}

    /** s_i^out. */
    public static double out(TradeNetwork network, String country) {
        return network.outStrength(country);
    }

    /** s_i^in. */
    public static double in(TradeNetwork network, String country) {
        return network.inStrength(country);
    }

    /** s_i^out + s_i^in. */
    public static double total(TradeNetwork network, String country) {
        return network.outStrength(country) + network.inStrength(country);
    }
}
