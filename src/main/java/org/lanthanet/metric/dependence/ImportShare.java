package org.lanthanet.metric.dependence;

import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.TradePart;
import org.lanthanet.network.TradeNetwork;

/**
 * Dependence of importer j on exporter i: the share of i in what j imports, D_{j←i} = w_ij / s_j^in.
 *
 * <p>Weights are strengths. Unit: share. Range: 0 to 1; the shares of an importer sum to 1. Not defined where j imports
 * nothing. Areas count as partners. In tidy rows the country is the importer j and the partner the exporter i.
 *
 * <p>[1] A. O. Hirschman, National Power and the Structure of Foreign Trade, 1945.
 */
public final class ImportShare {
    /** The metric {@code import_share}. */
    public static final Metric METRIC = Measure.named(
                    Family.DEPENDENCE, "import_share", "Share of the partner in the country's imports")
            .in(Measure.SHARE)
            .formula("w_ij / s_j^in")
            .terms("country j, partner i")
            .undefined("where the country imports nothing")
            .reference("A. O. Hirschman, National Power and the Structure of Foreign Trade, 1945")
            .reads(TradePart.BOUGHT, TradePart.IMPORTS)
            .ofPair(TradeNetwork::suppliersOf, ImportShare::of);

    private ImportShare() {}

    /** D_{importer←exporter}; 0 if the exporter sells nothing to it, null if nobody does. */
    public static @Nullable Double of(TradeNetwork network, String importer, String exporter) {
        double imports = network.inStrength(importer);
        return imports == 0 ? null : network.weight(exporter, importer) / imports;
    }
}
