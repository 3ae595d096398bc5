package org.lanthanet.metric.dependence;

import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Chain;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.TradePart;
import org.lanthanet.network.TradeNetwork;

/**
 * Whether one of two countries sells where the other buys: K_ij = mean_s(−n_is · n_js) over the stages at which both trade,
 * with the normalised balance n_is = (X − M) / (X + M) of country i at stage s.
 *
 * <p>Weights are strengths; only the balances of the two countries count, not what they trade with each other. Unit: index.
 * Range: −1, where both only sell or both only buy at every stage, to 1, where one only sells what the other only buys. Not
 * defined where there is no stage at which both trade. Areas count as partners. The same in both directions; the chain is
 * made of the stages from ore to magnet.
 *
 * <p>The measure is ours. [1] B. Balassa, Trade liberalization and revealed comparative advantage, The Manchester School
 * 33(2), 99–123, 1965, for n.
 */
public final class Complementarity {
    /** The metric {@code complementarity}. */
    public static final Metric METRIC = Measure.named(
                    Family.INTERDEPENDENCE, "complementarity", "Whether one sells where the other buys")
            .formula("K_ij = mean_s(−n_is · n_js)")
            .terms("n_is = (X − M) / (X + M) of country i at stage s; ours")
            .range("−1 to 1; above 0 where one sells what the other buys")
            .undefined("where there is no stage at which both trade")
            .reference(
                    "B. Balassa, Trade liberalization and revealed comparative advantage, The Manchester School 33(2),"
                            + " 99–123, 1965")
            .reads(TradePart.EXPORTS, TradePart.IMPORTS, TradePart.PARTNER_EXPORTS, TradePart.PARTNER_IMPORTS)
            .ofPairAndChain(Complementarity::of);

    private Complementarity() {}

    /** K of two countries; null if there is no stage at which both trade. */
    public static @Nullable Double of(Chain chain, String a, String b) {
        double sum = 0;
        int stages = 0;
        for (TradeNetwork network : chain.stages()) {
            double tradeA = network.outStrength(a) + network.inStrength(a);
            double tradeB = network.outStrength(b) + network.inStrength(b);
            if (tradeA > 0 && tradeB > 0) {
                sum -= NetTrade.of(network, a) / tradeA * (NetTrade.of(network, b) / tradeB);
                stages++;
            }
        }
        return stages == 0 ? null : sum / stages;
    }
}
