package org.lanthanet.metric.dependence;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.TradePart;
import org.lanthanet.model.Basis;
import org.lanthanet.network.TradeNetwork;

/**
 * Dependence of importer j on exporter i in all that j has at its disposal, its own new supply included:
 * D* = w_ij / (P_j + s_j^in).
 *
 * <p>Weights are strengths in REO tonnes, the unit production is known in. Unit: share. Range: 0 to 1, and never above the
 * {@link ImportShare}. Not defined where the production of j at this stage is unknown (unknown is not zero), on another
 * basis, or where j has nothing. Areas count as partners. In tidy rows the country is the importer j and the partner the
 * exporter i.
 *
 * <p>[1] A. O. Hirschman, National Power and the Structure of Foreign Trade, 1945; on supply instead of imports.
 */
public final class SupplyShare {
    static final String UNKNOWN = "production of the country at this stage unknown, or on a basis other than REO";

    /** The metric {@code supply_share}. */
    public static final Metric METRIC = Measure.named(
                    Family.DEPENDENCE, "supply_share", "Share of the partner in the country's supply")
            .in(Measure.SHARE)
            .formula("D* = w_ij / (P_j + s_j^in)")
            .terms("country j, partner i, P_j the new supply of j")
            .undefined(UNKNOWN)
            .reference("A. O. Hirschman, National Power and the Structure of Foreign Trade, 1945")
            .reads(TradePart.BOUGHT, TradePart.IMPORTS)
            .ofPair(TradeNetwork::suppliersOf, SupplyShare::of);

    private SupplyShare() {}

    /** D* of the importer on the exporter; null if the importer's supply is unknown or nothing. */
    public static @Nullable Double of(TradeNetwork network, String importer, String exporter) {
        Double supply = supply(network, importer);
        return supply == null || supply == 0 ? null : network.weight(exporter, importer) / supply;
    }

    /** P + s^in of a country in REO tonnes; null if its production is unknown. */
    static @Nullable Double supply(TradeNetwork network, String country) {
        OptionalDouble production = network.findProduction(country);
        return network.basis() != Basis.REO || production.isEmpty()
                ? null
                : Double.valueOf(production.getAsDouble() + network.inStrength(country));
    }
}
