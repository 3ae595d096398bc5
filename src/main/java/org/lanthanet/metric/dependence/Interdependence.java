package org.lanthanet.metric.dependence;

import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.TradePart;
import org.lanthanet.metric.centrality.Strength;
import org.lanthanet.network.TradeNetwork;

/**
 * How much two countries matter to each other as trading partners. With share_i = (w_ij + w_ji) / (s_i^out + s_i^in), the
 * dyad's share in all trade of i, salience is √(share_i · share_j), symmetry 1 − |share_i − share_j|, and
 * interdependence = salience · symmetry.
 *
 * <p>Weights are strengths. Unit: share for share_i, else index. Range: 0 to 1. Not defined where a country that the
 * formula asks for does not trade at all. Areas count as partners. All but share_i are the same in both directions; tidy
 * rows give both.
 *
 * <p>[1] K. Barbieri, Economic interdependence: a path to peace or a source of interstate conflict?, Journal of Peace
 * Research 33(1), 29–49, 1996.
 */
public final class Interdependence {
    private static final String REFERENCE =
            "K. Barbieri, Economic interdependence: a path to peace or a source of interstate conflict?, Journal of Peace Research 33(1), 29–49, 1996";

    private static final TradePart[] OF_BOTH = {
        TradePart.SOLD,
        TradePart.BOUGHT,
        TradePart.EXPORTS,
        TradePart.IMPORTS,
        TradePart.PARTNER_EXPORTS,
        TradePart.PARTNER_IMPORTS
    };

    /** The dyad's share in the country's trade as {@code interdependence_share}. */
    public static final Metric SHARE = Measure.named(
                    Family.INTERDEPENDENCE, "interdependence_share", "Share of the pair's trade in the country's trade")
            .in(Measure.SHARE)
            .formula("(w_ij + w_ji) / (s_i^out + s_i^in)")
            .terms("country i")
            .undefined("where the country does not trade")
            .reference(REFERENCE)
            .reads(TradePart.SOLD, TradePart.BOUGHT, TradePart.EXPORTS, TradePart.IMPORTS)
            .ofPair(TradeNetwork::partnersOf, Interdependence::share);

    /** Salience as {@code salience}. */
    public static final Metric SALIENCE = Measure.named(
                    Family.INTERDEPENDENCE, "salience", "Salience of the pair's trade to both")
            .in(Measure.INDEX)
            .formula("√(share_i · share_j)")
            .terms("share_i = interdependence_share of i with j")
            .undefined("where either does not trade")
            .reference(REFERENCE)
            .reads(OF_BOTH)
            .ofPair(TradeNetwork::partnersOf, Interdependence::salience);

    /** Symmetry as {@code symmetry}. */
    public static final Metric SYMMETRY = Measure.named(
                    Family.INTERDEPENDENCE, "symmetry", "Symmetry of the pair's dependence")
            .in(Measure.INDEX)
            .formula("1 − |share_i − share_j|")
            .terms("share_i = interdependence_share of i with j")
            .undefined("where either does not trade")
            .reference(REFERENCE)
            .reads(OF_BOTH)
            .ofPair(TradeNetwork::partnersOf, Interdependence::symmetry);

    /** Interdependence as {@code interdependence}. */
    public static final Metric METRIC = Measure.named(
                    Family.INTERDEPENDENCE, "interdependence", "Interdependence of the pair (Barbieri)")
            .in(Measure.INDEX)
            .formula("salience · symmetry")
            .undefined("where either does not trade")
            .reference(REFERENCE)
            .reads(OF_BOTH)
            .ofPair(TradeNetwork::partnersOf, Interdependence::of);

    private Interdependence() {}

    /** share_i: the pair's trade in all trade of {@code country}; null if it does not trade. */
    public static @Nullable Double share(TradeNetwork network, String country, String partner) {
        double trade = Strength.total(network, country);
        return trade == 0 ? null : (network.weight(country, partner) + network.weight(partner, country)) / trade;
    }

    /** √(share_a · share_b); null if either does not trade. */
    public static @Nullable Double salience(TradeNetwork network, String a, String b) {
        Double shareA = share(network, a, b);
        Double shareB = share(network, b, a);
        return shareA == null || shareB == null ? null : salience(shareA, shareB);
    }

    /** 1 − |share_a − share_b|; null if either does not trade. */
    public static @Nullable Double symmetry(TradeNetwork network, String a, String b) {
        Double shareA = share(network, a, b);
        Double shareB = share(network, b, a);
        return shareA == null || shareB == null ? null : symmetry(shareA, shareB);
    }

    /** Salience times symmetry; null if either does not trade. */
    public static @Nullable Double of(TradeNetwork network, String a, String b) {
        Double shareA = share(network, a, b);
        Double shareB = share(network, b, a);
        return shareA == null || shareB == null ? null : of(shareA, shareB);
    }

    private static double of(double shareA, double shareB) {
        return salience(shareA, shareB) * symmetry(shareA, shareB);
    }

    /**
     * The same of amounts; NaN if either does not trade.
     *
     * @param trade what the two trade with each other, both ways together
     * @param tradeOfA all exports and imports of a
     * @param tradeOfB all exports and imports of b
     */
    public static double of(double trade, double tradeOfA, double tradeOfB) {
        return of(trade / tradeOfA, trade / tradeOfB);
    }

    private static double salience(double shareA, double shareB) {
        return Math.sqrt(shareA * shareB);
    }

    private static double symmetry(double shareA, double shareB) {
        return 1 - Math.abs(shareA - shareB);
    }
}
