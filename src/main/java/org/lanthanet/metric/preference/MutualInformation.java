package org.lanthanet.metric.preference;

import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.network.TradeNetwork;

/**
 * How much more an exporter sells to an importer than their sizes alone would bring about, as pointwise mutual information:
 * PMI = ln(w_ij W / (s_i^out s_j^in)); and the same between −1 and 1, NPMI = PMI / −ln(w_ij / W).
 *
 * <p>Weights are strengths; w_ij / W is taken for the probability of a tonne to go from i to j. Unit: nats for PMI, index for
 * NPMI. Range: any number for PMI, up to 1 for NPMI; above 0 for a preferred partner, 0 for what sizes explain. Not defined
 * where nothing goes from i to j; NPMI also where all trade does. Areas count. In tidy rows the country is the exporter i
 * and the partner the importer j.
 *
 * <p>[1] K. W. Church, P. Hanks, Word association norms, mutual information, and lexicography, Computational Linguistics
 * 16(1), 22–29, 1990. [2] G. Bouma, Normalized (pointwise) mutual information in collocation extraction, Proceedings of
 * GSCL, 31–40, 2009.
 */
public final class MutualInformation {
    /** PMI as {@code pmi}. */
    public static final Metric PMI = Measure.named(Family.PREFERENCE, "pmi", "Trade beyond what sizes explain (PMI)")
            .in(Measure.unit("nats"))
            .formula("PMI = ln(w_ij W / (s_i^out s_j^in))")
            .terms("country i, partner j")
            .range("any number; above 0 for a preferred partner")
            .undefined("where nothing goes from the country to the partner")
            .reference("K. W. Church, P. Hanks, Word association norms, mutual information, and lexicography,"
                    + " Computational Linguistics 16(1), 22–29, 1990")
            .ofPair(TradeNetwork::marketsOf, MutualInformation::pmi);

    /** NPMI as {@code npmi}. */
    public static final Metric NPMI = Measure.named(
                    Family.PREFERENCE, "npmi", "Trade beyond what sizes explain, normalised (NPMI)")
            .formula("NPMI = PMI / −ln(w_ij / W)")
            .terms("country i, partner j")
            .range("up to 1; above 0 for a preferred partner")
            .undefined("where nothing, or all trade, goes from the country to the partner")
            .reference("G. Bouma, Normalized (pointwise) mutual information in collocation extraction, Proceedings of"
                    + " GSCL, 31–40, 2009")
            .ofPair(TradeNetwork::marketsOf, MutualInformation::npmi);

    private MutualInformation() {}

    /** PMI; null without trade from the exporter to the importer. */
    public static @Nullable Double pmi(TradeNetwork network, String exporter, String importer) {
        double weight = network.weight(exporter, importer);
        // as a product of two shares: neither overflows
        return weight == 0
                ? null
                : Double.valueOf(Math.log(
                        weight / network.outStrength(exporter) * (network.total() / network.inStrength(importer))));
    }

    /** NPMI; null without trade from the exporter to the importer, and where it is all there is. */
    public static @Nullable Double npmi(TradeNetwork network, String exporter, String importer) {
        Double pmi = pmi(network, exporter, importer);
        double surprise = -Math.log(network.weight(exporter, importer) / network.total());
        return pmi == null || !(surprise > 0) ? null : Double.valueOf(pmi / surprise);
    }
}
