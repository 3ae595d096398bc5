package org.lanthanet.metric.preference;

import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Analysis;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.TradePart;
import org.lanthanet.network.TradeNetwork;

/**
 * How far two countries depend on the same others: as importers, Σ_i min(w_ij / s_j^in, w_ik / s_k^in), the part of their
 * imports that comes from the same suppliers in the same shares; as exporters, Σ_j min(w_ij / s_i^out, w_kj / s_k^out) over
 * the same markets.
 *
 * <p>Weights are strengths. Unit: share. Range: 0, nobody in common, to 1, the same shares of the same partners. Not defined
 * where either imports (exports) nothing. Areas count as partners. The same in both directions; tidy rows give each pair
 * that has a supplier (market) in common, both ways.
 *
 * <p>[1] J. M. Finger, M. E. Kreinin, A measure of 'export similarity' and its possible uses, The Economic Journal 89(356),
 * 905–912, 1979; over partners instead of goods.
 */
public final class Similarity {
    private static final String REFERENCE =
            "J. M. Finger, M. E. Kreinin, A measure of 'export similarity' and its possible uses, The Economic Journal"
                    + " 89(356), 905–912, 1979";

    private static final Analysis.Part<Overlaps> OF_IMPORTERS =
            new Analysis.Part<>(analysis -> new Overlaps(analysis.network().arrays()));

    private static final Analysis.Part<Overlaps> OF_EXPORTERS = new Analysis.Part<>(
            analysis -> new Overlaps(analysis.network().arrays().reversed()));

    /** Of importers, as {@code import_similarity}. */
    public static final Metric IMPORTS = Measure.named(
                    Family.PREFERENCE, "import_similarity", "Likeness of two countries' suppliers")
            .in(Measure.SHARE)
            .formula("Σ_i min(w_ij / s_j^in, w_ik / s_k^in)")
            .terms("country j, partner k")
            .undefined("where either imports nothing")
            .reference(REFERENCE)
            .reads(TradePart.IMPORTS, TradePart.PARTNER_IMPORTS)
            .ofPairs(
                    (analysis, country) -> analysis.get(OF_IMPORTERS).othersOf(country),
                    (analysis, country, partner) -> analysis.get(OF_IMPORTERS).of(country, partner));

    /** Of exporters, as {@code export_similarity}. */
    public static final Metric EXPORTS = Measure.named(
                    Family.PREFERENCE, "export_similarity", "Likeness of two countries' markets")
            .in(Measure.SHARE)
            .formula("Σ_j min(w_ij / s_i^out, w_kj / s_k^out)")
            .terms("country i, partner k")
            .undefined("where either exports nothing")
            .reference(REFERENCE)
            .reads(TradePart.EXPORTS, TradePart.PARTNER_EXPORTS)
            .ofPairs(
                    (analysis, country) -> analysis.get(OF_EXPORTERS).othersOf(country),
                    (analysis, country, partner) -> analysis.get(OF_EXPORTERS).of(country, partner));

    private Similarity() {}

    /** Likeness of the suppliers of two countries; null if one of them imports nothing. */
    public static @Nullable Double ofImports(TradeNetwork network, String a, String b) {
        return new Overlaps(network.arrays()).of(a, b);
    }

    /** Likeness of the markets of two countries; null if one of them exports nothing. */
    public static @Nullable Double ofExports(TradeNetwork network, String a, String b) {
        return new Overlaps(network.arrays().reversed()).of(a, b);
    }
}
