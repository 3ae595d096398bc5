package org.lanthanet.metric.concentration;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.network.TradeNetwork;

/**
 * Herfindahl–Hirschman index of concentration, Σ_k (x_k / Σ_l x_l)²: over a country's suppliers with x_k = w_kj, over
 * its markets with x_k = w_ik, or over the known producers with x_k = P_k.
 *
 * <p>Weights are strengths. Unit: index; times 10,000 for the scale of competition authorities. Range: 1/n for n equal
 * parts to 1 for a single one. Not defined where nothing is imported, exported or known to be produced; production is
 * known in REO only. An area counts as one partner.
 *
 * <p>[1] A. O. Hirschman, National Power and the Structure of Foreign Trade, 1945. [2] O. C. Herfindahl, Concentration in
 * the Steel Industry, 1950.
 */
public final class Hhi {
    /** Concentration of a country's suppliers as {@code hhi_suppliers}. */
    public static final Metric SUPPLIERS =
            Measure.country("hhi_suppliers", "Concentration of suppliers (HHI)", Measure.INDEX, Hhi::suppliers);

    /** Concentration of a country's markets as {@code hhi_markets}. */
    public static final Metric MARKETS =
            Measure.country("hhi_markets", "Concentration of markets (HHI)", Measure.INDEX, Hhi::markets);

    /** Concentration of production among the countries it is known of as {@code hhi_production}. */
    public static final Metric PRODUCTION =
            Measure.network("hhi_production", "Concentration of production (HHI)", Measure.INDEX, Hhi::production);

    private Hhi() {}

    /** Concentration of the country's imports by supplier. */
    public static @Nullable Double suppliers(TradeNetwork network, String country) {
        return of(network.importsOf(country).values());
    }

    /** Concentration of the country's exports by market. */
    public static @Nullable Double markets(TradeNetwork network, String country) {
        return of(network.exportsOf(country).values());
    }

    /** Concentration of known production by country. */
    public static @Nullable Double production(TradeNetwork network) {
        return of(network.production().values());
    }

    /** Concentration of amounts of zero or more; null if they come to nothing. */
    public static @Nullable Double of(Collection<Double> amounts) {
        double sum = 0;
        for (double amount : amounts) {
            sum += amount;
        }
        if (sum == 0) {
            return null;
        }
        double index = 0;
        for (double amount : amounts) {
            double share = amount / sum;
            index += share * share;
        }
        return index;
    }
}
