package org.lanthanet.metric.dependence;

import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.TradePart;
import org.lanthanet.network.TradeNetwork;

/**
 * By how much more the partner j needs country i as a market than i needs j: E_{j→i} − E_{i→j}, with E the
 * {@link MarketShare}. Above 0, i holds the stronger hand.
 *
 * <p>Weights are strengths. Unit: index. Range: −1 to 1. Not defined where either exports nothing. Areas count as partners.
 * The other way round it has the opposite sign.
 *
 * <p>[1] A. O. Hirschman, National Power and the Structure of Foreign Trade, 1945.
 */
public final class Asymmetry {
    /** The metric {@code asymmetry}. */
    public static final Metric METRIC = Measure.named(
                    Family.DEPENDENCE, "asymmetry", "The partner's dependence as an exporter less the country's")
            .formula("E_{j→i} − E_{i→j}")
            .terms("country i, partner j, E_{i→j} = w_ij / s_i^out")
            .range("−1 to 1; above 0 where the partner depends more")
            .undefined("where either exports nothing")
            .reference("A. O. Hirschman, National Power and the Structure of Foreign Trade, 1945")
            .reads(TradePart.SOLD, TradePart.BOUGHT, TradePart.EXPORTS, TradePart.PARTNER_EXPORTS)
            .ofPair(TradeNetwork::partnersOf, Asymmetry::of);

    private Asymmetry() {}

    /** E_{partner→country} − E_{country→partner}; null if either exports nothing. */
    public static @Nullable Double of(TradeNetwork network, String country, String partner) {
        Double theirs = MarketShare.of(network, partner, country);
        Double ours = MarketShare.of(network, country, partner);
        return theirs == null || ours == null ? null : theirs - ours;
    }
}
