package org.lanthanet.metric.centrality;

import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.TradePart;
import org.lanthanet.network.TradeNetwork;

/**
 * What a country trades with all its partners together: exports s_i^out = Σ_j w_ij, imports s_i^in = Σ_j w_ji, and
 * their sum s_i^out + s_i^in.
 *
 * <p>Weights are strengths. Unit: that of the basis. Range: 0 and up; 0 for a country that does not trade. Always
 * defined. Areas count.
 *
 * <p>[1] A. Barrat, M. Barthélemy, R. Pastor-Satorras, A. Vespignani, The architecture of complex weighted networks,
 * PNAS 101(11), 3747–3752, 2004.
 */
public final class Strength {
    private static final String REFERENCE =
            "A. Barrat, M. Barthélemy, R. Pastor-Satorras, A. Vespignani, The architecture of complex weighted networks, PNAS 101(11), 3747–3752, 2004";

    /** Exports as {@code strength_out}. */
    public static final Metric OUT = Measure.named(Family.TRADE, "strength_out", "Exports")
            .in(Measure.AMOUNT)
            .formula("s_i^out = Σ_j w_ij")
            .range("0 and up")
            .reference(REFERENCE)
            .reads(TradePart.EXPORTS)
            .ofCountry(Strength::out);

    /** Imports as {@code strength_in}. */
    public static final Metric IN = Measure.named(Family.TRADE, "strength_in", "Imports")
            .in(Measure.AMOUNT)
            .formula("s_i^in = Σ_j w_ji")
            .range("0 and up")
            .reference(REFERENCE)
            .reads(TradePart.IMPORTS)
            .ofCountry(Strength::in);

    /** Exports and imports together as {@code strength_total}. */
    public static final Metric TOTAL = Measure.named(Family.TRADE, "strength_total", "Exports and imports together")
            .in(Measure.AMOUNT)
            .formula("s_i^out + s_i^in")
            .range("0 and up")
            .reference(REFERENCE)
            .reads(TradePart.EXPORTS, TradePart.IMPORTS)
            .ofCountry(Strength::total);

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
