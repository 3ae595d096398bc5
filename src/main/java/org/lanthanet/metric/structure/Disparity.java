package org.lanthanet.metric.structure;

import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Analysis;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.TradePart;
import org.lanthanet.network.LinkArrays;
import org.lanthanet.network.TradeNetwork;

/**
 * The backbone of the network: how likely a link would be at least as strong if a country shared out its trade among its k
 * partners at random, α = (1 − w_ij / s)^(k − 1), seen from the exporter with s_i^out and k_i^out and from the importer with
 * s_j^in and k_j^in. A link's own α is the smaller of the two, α_ij = min(α_ij^out, α_ij^in); the backbone is made of the links
 * with α_ij &lt; {@value #LEVEL}.
 *
 * <p>Weights are strengths. Unit: probability for α, share for what the backbone holds of links, |{α_ij < 0.05}| / L, and of
 * trade, Σ_{α_ij < 0.05} w_ij / W. Range: 0 to 1. From a country with a single partner nothing can be said (k = 1): the link
 * is judged at its other end only, and is not defined where neither end can. Shares are not defined without links. Areas are
 * left out of the shares, and have an α as partners.
 *
 * <p>[1] M. Á. Serrano, M. Boguñá, A. Vespignani, Extracting the multiscale backbone of complex weighted networks, PNAS
 * 106(16), 6483–6488, 2009.
 */
public final class Disparity {
    /** α below which a link is part of the backbone. */
    public static final double LEVEL = 0.05;

    private static final String REFERENCE =
            "M. Á. Serrano, M. Boguñá, A. Vespignani, Extracting the multiscale backbone of complex weighted networks, PNAS"
                    + " 106(16), 6483–6488, 2009";

    /** α seen from the exporter, as {@code disparity_out}. */
    public static final Metric OUT = alpha(
                    "disparity_out",
                    "How likely the link is by chance, seen from the exporter",
                    "α = (1 − w_ij / s)^(k − 1)")
            .terms("s = s_i^out, k = k_i^out")
            .undefined("where the country has no other market")
            .reads(TradePart.SOLD, TradePart.EXPORTS)
            .ofPair(TradeNetwork::marketsOf, Disparity::out);

    /** α seen from the importer, as {@code disparity_in}. */
    public static final Metric IN = alpha(
                    "disparity_in",
                    "How likely the link is by chance, seen from the importer",
                    "α = (1 − w_ij / s)^(k − 1)")
            .terms("s = s_j^in, k = k_j^in")
            .undefined("where the partner has no other supplier")
            .reads(TradePart.SOLD, TradePart.PARTNER_IMPORTS)
            .ofPair(TradeNetwork::marketsOf, Disparity::in);

    /** The smaller α as {@code disparity}. */
    public static final Metric LINK = alpha(
                    "disparity", "How likely the link is by chance", "α_ij = min(α_ij^out, α_ij^in)")
            .terms("areas count as partners")
            .undefined("where neither has another partner")
            .reads(TradePart.SOLD, TradePart.EXPORTS, TradePart.PARTNER_IMPORTS)
            .ofPair(TradeNetwork::marketsOf, Disparity::of);

    private record Backbone(
            @Nullable Double ofLinks, @Nullable Double ofTrade) {}

    private static final Analysis.Part<Backbone> BACKBONE = new Analysis.Part<>(analysis -> backbone(analysis.links()));

    /** Share of links in the backbone, as {@code backbone_links}. */
    public static final Metric BACKBONE_LINKS = Measure.named(
                    Family.STRUCTURE, "backbone_links", "Share of links in the backbone")
            .in(Measure.SHARE)
            .formula("|{α_ij < 0.05}| / L")
            .terms("α_ij the disparity of a link in the network without areas")
            .undefined("without links")
            .reference(REFERENCE)
            .ofAnalysis(analysis -> analysis.get(BACKBONE).ofLinks());

    /** Share of trade in the backbone, as {@code backbone_trade}. */
    public static final Metric BACKBONE_TRADE = Measure.named(
                    Family.STRUCTURE, "backbone_trade", "Share of trade in the backbone")
            .in(Measure.SHARE)
            .formula("Σ_{α_ij < 0.05} w_ij / W")
            .terms("α_ij the disparity of a link in the network without areas")
            .undefined("without links")
            .reference(REFERENCE)
            .ofAnalysis(analysis -> analysis.get(BACKBONE).ofTrade());

    private Disparity() {}

    private static Measure.Builder alpha(String id, String title, String formula) {
        return Measure.named(Family.STRUCTURE, id, title)
                .in(Measure.unit("probability"))
                .formula(formula)
                .reference(REFERENCE);
    }

    /** α seen from the exporter; null without the link, or if it is its only one. */
    public static @Nullable Double out(TradeNetwork network, String exporter, String importer) {
        return alpha(
                network.weight(exporter, importer),
                network.outStrength(exporter),
                network.exportsOf(exporter).size());
    }

    /** α seen from the importer; null without the link, or if it is its only one. */
    public static @Nullable Double in(TradeNetwork network, String exporter, String importer) {
        return alpha(
                network.weight(exporter, importer),
                network.inStrength(importer),
                network.importsOf(importer).size());
    }

    /** The smaller of the two; null if there is neither. */
    public static @Nullable Double of(TradeNetwork network, String exporter, String importer) {
        return smaller(out(network, exporter, importer), in(network, exporter, importer));
    }

    private static @Nullable Double smaller(@Nullable Double a, @Nullable Double b) {
        return a == null ? b : b == null ? a : Double.valueOf(Math.min(a, b));
    }

    private static @Nullable Double alpha(double weight, double strength, int partners) {
        return weight == 0 || partners < 2
                ? null
                : Double.valueOf(Math.pow(Math.max(0, 1 - weight / strength), partners - 1));
    }

    private static Backbone backbone(LinkArrays network) {
        if (network.links() == 0) {
            return new Backbone(null, null);
        }
        int links = 0;
        double trade = 0;
        for (int i = 0; i < network.size(); i++) {
            for (int link = network.starts()[i]; link < network.starts()[i + 1]; link++) {
                int j = network.targets()[link];
                double weight = network.weights()[link];
                Double alpha = smaller(
                        alpha(weight, network.outStrengths()[i], network.outDegree(i)),
                        alpha(weight, network.inStrengths()[j], network.inDegree(j)));
                if (alpha != null && alpha < LEVEL) {
                    links++;
                    trade += weight;
                }
            }
        }
        return new Backbone((double) links / network.links(), Math.min(1, trade / network.total()));
    }
}
