package org.lanthanet.metric.centrality;

import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.TradePart;
import org.lanthanet.metric.Weight;
import org.lanthanet.network.TradeNetwork;

/**
 * Number of a country's links: markets k_i^out = Σ_j a_ij, suppliers k_i^in = Σ_j a_ji, and both together
 * k_i^out + k_i^in, where a partner in both directions counts twice.
 *
 * <p>Weights do not matter beyond being above zero. Unit: links. Range: 0 to N − 1, together to 2(N − 1). Always defined.
 * Areas count as partners.
 *
 * <p>[1] L. C. Freeman, Centrality in social networks: conceptual clarification, Social Networks 1(3), 215–239, 1979.
 */
public final class Degree {
    private static final String REFERENCE =
            "L. C. Freeman, Centrality in social networks: conceptual clarification, Social Networks 1(3), 215–239, 1979";

    /** Number of markets as {@code degree_out}. */
    public static final Metric OUT = degree("degree_out", "Number of markets", "k_i^out = Σ_j a_ij", "0 to N − 1")
            .reads(TradePart.EXPORTS)
            .ofCountry(Degree::out);

    /** Number of suppliers as {@code degree_in}. */
    public static final Metric IN = degree("degree_in", "Number of suppliers", "k_i^in = Σ_j a_ji", "0 to N − 1")
            .reads(TradePart.IMPORTS)
            .ofCountry(Degree::in);

    /** Both together as {@code degree_total}. */
    public static final Metric TOTAL = degree(
                    "degree_total", "Number of links in either direction", "k_i^out + k_i^in", "0 to 2(N − 1)")
            .reads(TradePart.EXPORTS, TradePart.IMPORTS)
            .ofCountry(Degree::total);

    private Degree() {}

    private static Measure.Builder degree(String id, String title, String formula, String range) {
        return Measure.named(Family.CENTRALITY, id, title)
                .in(Measure.unit("links"))
                .weight(Weight.NONE)
                .formula(formula)
                .range(range)
                .reference(REFERENCE);
    }

    /** k_i^out. */
    public static double out(TradeNetwork network, String country) {
        return network.marketsOf(country).size();
    }

    /** k_i^in. */
    public static double in(TradeNetwork network, String country) {
        return network.suppliersOf(country).size();
    }

    /** k_i^out + k_i^in. */
    public static double total(TradeNetwork network, String country) {
        return out(network, country) + in(network, country);
    }
}
