package org.lanthanet.metric.structure;

import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.TradePart;
import org.lanthanet.metric.Weight;
import org.lanthanet.network.LinkArrays;
import org.lanthanet.network.TradeNetwork;

/**
 * How large the network is: the trade of one pair w_ij, all trade W = Σ_ij w_ij, the countries N, those that trade
 * N_t = |{i : k_i > 0}|, the links L = Σ_ij a_ij, and the density L / (N_t (N_t − 1)), the part of all possible links
 * between those that trade.
 *
 * <p>Weights are strengths in w_ij and W and do not matter elsewhere. Unit: that of the basis for trade, countries, links,
 * share. Range: 0 and up, 0 to 1 for the density. Trade of a pair is not defined where there is none to the partner; density
 * not where fewer than two trade. Areas count in w_ij and W and are left out elsewhere.
 *
 * <p>[1] S. Wasserman, K. Faust, Social Network Analysis: Methods and Applications, 1994.
 */
public final class Size {
    private static final String REFERENCE =
            "S. Wasserman, K. Faust, Social Network Analysis: Methods and Applications, 1994";

    /** Trade from the country to the partner as {@code trade}: the links themselves. */
    public static final Metric TRADE = Measure.named(Family.TRADE, "trade", "Trade from the country to the partner")
            .in(Measure.AMOUNT)
            .formula("w_ij")
            .terms("country i, partner j")
            .range("above 0; 0 for a pair asked for by name without such trade")
            .reference(REFERENCE)
            .reads(TradePart.SOLD)
            .ofPair(TradeNetwork::marketsOf, TradeNetwork::weight);

    /** All trade as {@code trade_total}. */
    public static final Metric TOTAL = Measure.named(Family.TRADE, "trade_total", "Trade of all countries together")
            .in(Measure.AMOUNT)
            .formula("W = Σ_ij w_ij")
            .range("0 and up")
            .reference(REFERENCE)
            .ofNetwork(TradeNetwork::total);

    /** Countries that trade as {@code traders}. */
    public static final Metric TRADERS = Measure.named(Family.STRUCTURE, "traders", "Countries that trade")
            .in(Measure.unit("countries"))
            .weight(Weight.NONE)
            .formula("N_t = |{i : k_i > 0}|")
            .terms("k_i the links of country i in either direction")
            .range("0 and up")
            .reference(REFERENCE)
            .ofAnalysis(analysis -> (double) analysis.links().traders());

    /** Links as {@code links}. */
    public static final Metric LINKS = Measure.named(Family.STRUCTURE, "links", "Links from exporter to importer")
            .in(Measure.unit("links"))
            .weight(Weight.NONE)
            .formula("L = Σ_ij a_ij")
            .range("0 and up")
            .reference(REFERENCE)
            .ofAnalysis(analysis -> (double) analysis.links().links());

    /** Density as {@code density}. */
    public static final Metric DENSITY = Measure.named(
                    Family.STRUCTURE, "density", "Part of all possible links that there is")
            .in(Measure.SHARE)
            .weight(Weight.NONE)
            .formula("L / (N_t (N_t − 1))")
            .terms("N_t the countries that trade")
            .undefined("where fewer than two countries trade")
            .reference(REFERENCE)
            .ofAnalysis(analysis -> density(analysis.links()));

    private Size() {}

    private static @Nullable Double density(LinkArrays network) {
        double traders = network.traders();
        return traders < 2 ? null : Double.valueOf(network.links() / (traders * (traders - 1)));
    }
}
