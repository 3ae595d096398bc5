package org.lanthanet.metric.dependence;

import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Chain;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.TradePart;
import org.lanthanet.network.TradeNetwork;

/**
 * How much of country i hangs on partner j over all stages together, as a buyer and as a seller:
 * Φ_{i←j} = 1 − Π_s (1 − X_{ji,s}) (1 − Y_{ij,s}), where X_{ji,s} is the part of j in what i obtains at stage s and Y_{ij,s}
 * the part of what i disposes of at stage s that goes to j. It is the chance that something i has or sells, taken once at
 * every stage and on either side, comes from or goes to j.
 *
 * <p>There are two readings. {@code exposure} divides by trade alone, X = w_ji / s_i^in and Y = w_ij / s_i^out: an upper
 * bound, since what a country makes and uses at home is left out. {@code exposure_supply} divides by supply,
 * X = w_ji / (P_i + s_i^in) and Y = w_ij / (P_i + s_i^in), and is known only where production is. From either follow
 * interdependence = √(Φ_{i←j} · Φ_{j←i}), the same both ways, and asymmetry Φ_{j←i} − Φ_{i←j}, above 0 where the partner is
 * the more exposed.
 *
 * <p>A stage at which the pair does not trade adds nothing; the chain is made of the stages from ore to magnet. Weights are
 * strengths. Unit: share for Φ, else index. Range: 0 to 1, for asymmetry −1 to 1; a part above 1, where stocks or
 * unregistered supply are sold, counts as 1. Not defined where the pair trades at no stage; on supply also where at a stage
 * at which it trades the production is unknown, or on a basis other than REO. Areas count as partners.
 *
 * <p>The measure is ours. [1] A. O. Hirschman, National Power and the Structure of Foreign Trade, 1945, for X and Y; [2] K.
 * Barbieri, Economic interdependence: a path to peace or a source of interstate conflict?, Journal of Peace Research 33(1),
 * 29–49, 1996, for salience.
 */
public final class Exposure {
    private static final String REFERENCE = "A. O. Hirschman, National Power and the Structure of Foreign Trade, 1945";

    private static final String FORMULA = "Φ_{i←j} = 1 − Π_s (1 − X_{ji,s}) (1 − Y_{ij,s})";
    private static final String NO_TRADE = "where the pair does not trade";
    private static final String NO_SUPPLY =
            "where the pair does not trade, or production is unknown at a stage where it does";

    /** Over trade alone, as {@code exposure}. */
    public static final Metric METRIC = Measure.named(
                    Family.INTERDEPENDENCE, "exposure", "Exposure of the country to the partner, on trade")
            .in(Measure.SHARE)
            .formula(FORMULA)
            .terms("country i, partner j, X = w_ji / s_i^in, Y = w_ij / s_i^out; an upper bound; ours")
            .undefined(NO_TRADE)
            .reference(REFERENCE)
            .reads(TradePart.SOLD, TradePart.BOUGHT, TradePart.EXPORTS, TradePart.IMPORTS)
            .ofPairAndChain((chain, country, partner) -> of(chain, country, partner, Base.TRADE));

    /** √(Φ Φ) over trade, as {@code exposure_interdependence}. */
    public static final Metric INTERDEPENDENCE = Measure.named(
                    Family.INTERDEPENDENCE, "exposure_interdependence", "Exposure of each to the other, on trade")
            .formula("√(Φ_{i←j} · Φ_{j←i})")
            .terms("Φ the exposure; ours")
            .undefined(NO_TRADE)
            .reference(REFERENCE)
            .reads(
                    TradePart.SOLD,
                    TradePart.BOUGHT,
                    TradePart.EXPORTS,
                    TradePart.IMPORTS,
                    TradePart.PARTNER_EXPORTS,
                    TradePart.PARTNER_IMPORTS)
            .ofPairAndChain((chain, country, partner) -> interdependence(chain, country, partner, Base.TRADE));

    /** Φ_{j←i} − Φ_{i←j} over trade, as {@code exposure_asymmetry}. */
    public static final Metric ASYMMETRY = Measure.named(
                    Family.INTERDEPENDENCE, "exposure_asymmetry", "The partner's exposure less the country's, on trade")
            .formula("Φ_{j←i} − Φ_{i←j}")
            .terms("country i, partner j, Φ the exposure; ours")
            .range("−1 to 1; above 0 where the partner is more exposed")
            .undefined(NO_TRADE)
            .reference(REFERENCE)
            .reads(
                    TradePart.SOLD,
                    TradePart.BOUGHT,
                    TradePart.EXPORTS,
                    TradePart.IMPORTS,
                    TradePart.PARTNER_EXPORTS,
                    TradePart.PARTNER_IMPORTS)
            .ofPairAndChain((chain, country, partner) -> asymmetry(chain, country, partner, Base.TRADE));

    /** Over supply, as {@code exposure_supply}. */
    public static final Metric SUPPLY = Measure.named(
                    Family.INTERDEPENDENCE, "exposure_supply", "Exposure of the country to the partner, on supply")
            .in(Measure.SHARE)
            .formula(FORMULA)
            .terms("country i, partner j, X = w_ji / (P_i + s_i^in), Y = w_ij / (P_i + s_i^in), at most 1 each; ours")
            .undefined(NO_SUPPLY)
            .reference(REFERENCE)
            .reads(TradePart.SOLD, TradePart.BOUGHT, TradePart.IMPORTS)
            .ofPairAndChain((chain, country, partner) -> of(chain, country, partner, Base.SUPPLY));

    /** √(Φ Φ) over supply, as {@code exposure_supply_interdependence}. */
    public static final Metric SUPPLY_INTERDEPENDENCE = Measure.named(
                    Family.INTERDEPENDENCE,
                    "exposure_supply_interdependence",
                    "Exposure of each to the other, on supply")
            .formula("√(Φ_{i←j} · Φ_{j←i})")
            .terms("Φ the exposure on supply; ours")
            .undefined(NO_SUPPLY)
            .reference(REFERENCE)
            .reads(TradePart.SOLD, TradePart.BOUGHT, TradePart.IMPORTS, TradePart.PARTNER_IMPORTS)
            .ofPairAndChain((chain, country, partner) -> interdependence(chain, country, partner, Base.SUPPLY));

    /** Φ_{j←i} − Φ_{i←j} over supply, as {@code exposure_supply_asymmetry}. */
    public static final Metric SUPPLY_ASYMMETRY = Measure.named(
                    Family.INTERDEPENDENCE,
                    "exposure_supply_asymmetry",
                    "The partner's exposure less the country's, on supply")
            .formula("Φ_{j←i} − Φ_{i←j}")
            .terms("country i, partner j, Φ the exposure on supply; ours")
            .range("−1 to 1; above 0 where the partner is more exposed")
            .undefined(NO_SUPPLY)
            .reference(REFERENCE)
            .reads(TradePart.SOLD, TradePart.BOUGHT, TradePart.IMPORTS, TradePart.PARTNER_IMPORTS)
            .ofPairAndChain((chain, country, partner) -> asymmetry(chain, country, partner, Base.SUPPLY));

    private Exposure() {}

    /** What the trade of a pair is set against. */
    public enum Base {
        /** Imports and exports. */
        TRADE,
        /** New supply and imports together. */
        SUPPLY
    }

    /** Φ_{country←partner}; null where it is not defined. */
    public static @Nullable Double of(Chain chain, String country, String partner, Base base) {
        double spared = 1;
        boolean trades = false;
        for (TradeNetwork network : chain.stages()) {
            double bought = network.weight(partner, country);
            double sold = network.weight(country, partner);
            if (bought + sold == 0) {
                continue;
            }
            trades = true;
            Double supply = SupplyShare.supply(network, country);
            if (base == Base.SUPPLY && supply == null) {
                return null;
            }
            spared *= 1 - part(bought, base == Base.SUPPLY ? supply : network.inStrength(country));
            spared *= 1 - part(sold, base == Base.SUPPLY ? supply : network.outStrength(country));
        }
        return trades ? 1 - spared : null;
    }

    /** √(Φ_{a←b} · Φ_{b←a}); null where one is. */
    public static @Nullable Double interdependence(Chain chain, String a, String b, Base base) {
        Double ofA = of(chain, a, b, base);
        Double ofB = of(chain, b, a, base);
        return ofA == null || ofB == null ? null : Math.sqrt(ofA * ofB);
    }

    /** Φ_{partner←country} − Φ_{country←partner}; null where one is. */
    public static @Nullable Double asymmetry(Chain chain, String country, String partner, Base base) {
        Double theirs = of(chain, partner, country, base);
        Double ours = of(chain, country, partner, base);
        return theirs == null || ours == null ? null : theirs - ours;
    }

    private static double part(double amount, @Nullable Double whole) {
        return amount == 0 ? 0 : whole == null || whole <= amount ? 1 : amount / whole;
    }
}
