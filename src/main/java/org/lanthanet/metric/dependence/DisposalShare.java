package org.lanthanet.metric.dependence;

import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.TradePart;
import org.lanthanet.network.TradeNetwork;

/**
 * Dependence of exporter i on importer j in all that i has to dispose of, to its own users too:
 * E* = w_ij / (P_i + s_i^in).
 *
 * <p>Weights are strengths in REO tonnes, the unit production is known in. Unit: share. Range: 0 and up; above 1 where more
 * is sold than was produced and bought that year, from stocks or from supply nobody registered. Not defined where the
 * production of i at this stage is unknown (unknown is not zero), on another basis, or where i has nothing. Areas count as
 * partners. In tidy rows the country is the exporter i and the partner the importer j.
 *
 * <p>[1] A. O. Hirschman, National Power and the Structure of Foreign Trade, 1945; on supply instead of exports.
 */
public final class DisposalShare {
    /** The metric {@code disposal_share}. */
    public static final Metric METRIC = Measure.named(
                    Family.DEPENDENCE, "disposal_share", "Share of the country's supply that goes to the partner")
            .in(Measure.SHARE)
            .formula("E* = w_ij / (P_i + s_i^in)")
            .terms("country i, partner j, P_i the new supply of i")
            .range("0 and up; above 1 where stocks or unregistered supply are sold")
            .undefined(SupplyShare.UNKNOWN)
            .reference("A. O. Hirschman, National Power and the Structure of Foreign Trade, 1945")
            .reads(TradePart.SOLD, TradePart.IMPORTS)
            .ofPair(TradeNetwork::marketsOf, DisposalShare::of);

    private DisposalShare() {}

    /** E* of the exporter on the importer; null if the exporter's supply is unknown or nothing. */
    public static @Nullable Double of(TradeNetwork network, String exporter, String importer) {
        Double supply = SupplyShare.supply(network, exporter);
        return supply == null || supply == 0 ? null : network.weight(exporter, importer) / supply;
    }
}
