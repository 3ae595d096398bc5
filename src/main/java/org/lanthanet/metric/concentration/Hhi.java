package org.lanthanet.metric.concentration;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.network.TradeNetwork;

/**
 * Herfindahl–Hirschman index of concentration: Σ_k p_k², where p_k are the shares of a country's suppliers in its imports,
 * of its markets in its exports, of exporters or importers in all trade, or of the known producers.
 *
 * <p>Weights are strengths. Unit: index; times 10,000 for the scale of competition authorities. Range: 1/n for n equal parts
 * to 1 for a single one. Not defined where nothing is imported, exported or known to be produced by two countries; production is known in
 * REO only. An area counts as one partner.
 *
 * <p>[1] A. O. Hirschman, National Power and the Structure of Foreign Trade, 1945. [2] O. C. Herfindahl, Concentration in
 * the Steel Industry, 1950.
 */
public final class Hhi {
    private static final Division.Index INDEX = new Division.Index(
            "hhi",
            "Concentration (HHI)",
            Measure.INDEX,
            "Σ_k p_k²",
            "1/n to 1",
            "",
            "A. O. Hirschman, National Power and the Structure of Foreign Trade, 1945",
            Hhi::of);

    /** Of suppliers, markets, exporters, importers and production. */
    public static final List<Metric> METRICS = INDEX.everywhere();

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
        return of(Division.array(amounts));
    }

    private static @Nullable Double of(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum == 0 ? null : Double.valueOf(Division.sumOverShares(parts, p -> p * p));
    }
}
