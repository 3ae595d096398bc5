package org.lanthanet.metric.dependence;

import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.TradePart;
import org.lanthanet.network.TradeNetwork;

/**
 * Exports minus imports of a country, X − M with X = s_i^out and M = s_i^in; positive for a net exporter.
 *
 * <p>Weights are strengths. Unit: that of the basis. Range: any finite number. Always defined: 0 for a country that does
 * not trade. Areas count as partners.
 *
 * <p>[1] US Geological Survey, Mineral Commodity Summaries, appendix B.
 */
public final class NetTrade {
    /** The metric {@code net_trade}. */
    public static final Metric METRIC = Measure.named(Family.TRADE, "net_trade", "Exports minus imports")
            .in(Measure.AMOUNT)
            .formula("X − M")
            .terms("X = s_i^out, M = s_i^in")
            .range("any number; above 0 for a net exporter")
            .reference("US Geological Survey, Mineral Commodity Summaries, appendix B")
            .reads(TradePart.EXPORTS, TradePart.IMPORTS)
            .ofCountry(NetTrade::of);

    private NetTrade() {}

    /** X − M of the country. */
    public static double of(TradeNetwork network, String country) {
        return network.outStrength(country) - network.inStrength(country);
    }
}
