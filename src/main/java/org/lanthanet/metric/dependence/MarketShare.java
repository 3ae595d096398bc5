package org.lanthanet.metric.dependence;

import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.TradePart;
import org.lanthanet.network.TradeNetwork;

/**
 * Dependence of exporter i on importer j: the share of j in what i exports, E_{i→j} = w_ij / s_i^out.
 *
 * <p>Weights are strengths. Unit: share. Range: 0 to 1; the shares of an exporter sum to 1. Not defined where i exports
 * nothing. Areas count as partners. In tidy rows the country is the exporter i and the partner the importer j.
 *
 * <p>[1] A. O. Hirschman, National Power and the Structure of Foreign Trade, 1945.
 */
public final class MarketShare {
    /** The metric {@code market_share}. */
    public static final Metric METRIC = Measure.named(
                    Family.DEPENDENCE, "market_share", "Share of the partner in the country's exports")
            .in(Measure.SHARE)
            .formula("w_ij / s_i^out")
            .terms("country i, partner j")
            .undefined("where the country exports nothing")
            .reference("A. O. Hirschman, National Power and the Structure of Foreign Trade, 1945")
            .reads(TradePart.SOLD, TradePart.EXPORTS)
            .ofPair(TradeNetwork::marketsOf, MarketShare::of);

    private MarketShare() {}

    /** E_{exporter→importer}; 0 if it sells nothing there, null if it sells nothing anywhere. */
    public static @Nullable Double of(TradeNetwork network, String exporter, String importer) {
        double exports = network.outStrength(exporter);
        return exports == 0 ? null : network.weight(exporter, importer) / exports;
    }
}
