package org.lanthanet.metric.preference;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Analysis;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.network.TradeNetwork;

/**
 * Intensity of trade: the share of j in the exports of i over the share of j in what all others import,
 * T_ij = (w_ij / s_i^out) / (s_j^in / (W − s_i^in)). What i imports itself is left out of the world's imports, since i
 * cannot sell to itself.
 *
 * <p>Weights are strengths. Unit: ratio. Range: 0 and up; 1 where sizes explain everything. Not defined where i exports
 * nothing or j imports nothing. Areas count. In tidy rows the country is the exporter i and the partner the importer j.
 *
 * <p>[1] K. Kojima, The pattern of international trade among advanced countries, Hitotsubashi Journal of Economics 5(1),
 * 16–36, 1964.
 */
public final class TradeIntensity {
    private static final Analysis.Part<Map<String, Double>> IMPORTS_OF_OTHERS =
            new Analysis.Part<>(analysis -> importsOfOthers(analysis.network()));

    /** The metric {@code trade_intensity}. */
    public static final Metric METRIC = Measure.named(
                    Family.PREFERENCE, "trade_intensity", "Intensity of trade with the partner")
            .in(Measure.unit("ratio"))
            .formula("T_ij = (w_ij / s_i^out) / (s_j^in / (W − s_i^in))")
            .terms("country i, partner j")
            .range("0 and up; 1 where sizes explain everything")
            .undefined("where the country exports nothing or the partner imports nothing")
            .reference("K. Kojima, The pattern of international trade among advanced countries, Hitotsubashi Journal of"
                    + " Economics 5(1), 16–36, 1964")
            .ofPairs(
                    (analysis, country) -> analysis.network().marketsOf(country),
                    (analysis, country, partner) ->
                            of(analysis.network(), country, partner, analysis.get(IMPORTS_OF_OTHERS)));

    private TradeIntensity() {}

    /** T; null if the exporter exports nothing or the importer imports nothing. */
    public static @Nullable Double of(TradeNetwork network, String exporter, String importer) {
        return of(network, exporter, importer, importsOfOthers(network));
    }

    private static @Nullable Double of(
            TradeNetwork network, String exporter, String importer, Map<String, Double> importsOfOthers) {
        double exports = network.outStrength(exporter);
        double imports = network.inStrength(importer);
        Double others = importsOfOthers.get(exporter);
        if (exports == 0 || imports == 0 || others == null) {
            return null;
        }
        double weight = network.weight(exporter, importer);
        return weight == 0 ? 0.0 : weight / exports * (others / imports);
    }

    /** W − s_i^in of every country, added up and not subtracted: where i buys nearly everything a difference keeps no digit. */
    private static Map<String, Double> importsOfOthers(TradeNetwork network) {
        double[] imports = network.arrays().inStrengths();
        double[] after = new double[imports.length + 1];
        for (int i = imports.length - 1; i >= 0; i--) {
            after[i] = after[i + 1] + imports[i];
        }
        Map<String, Double> others = new HashMap<>();
        double before = 0;
        for (int i = 0; i < imports.length; i++) {
            others.put(network.arrays().codes().get(i), before + after[i + 1]);
            before += imports[i];
        }
        return others;
    }
}
