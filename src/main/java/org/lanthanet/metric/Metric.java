package org.lanthanet.metric;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lanthanet.model.Basis;
import org.lanthanet.network.TradeNetwork;

/** A measure of a trade network under a name scripts can use. */
public interface Metric {
    /** What one value of a metric speaks of. */
    enum Level {
        /** The network as a whole. */
        NETWORK,
        /** One country. */
        COUNTRY,
        /** A country and one of its partners, in that order. */
        PAIR;

        /** Name as printed, lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Lower case, words joined by underscores: {@code hhi_suppliers}. */
    String id();

    /** What the metric is, in a few words. */
    String title();

    Family family();

    Level level();

    /** Unit of the values in a network of this basis: that of the basis for amounts, else {@code share}, {@code index}… */
    String unit(Basis basis);

    /** Formula, weight meaning, range, undefined cases, reference. */
    Definition definition();

    /** What trade its values are made of, at each stage they speak of; nothing where it measures production alone. */
    Set<TradePart> reads();

    /** Whether it measures world production, which rests on one source a year, rather than trade. */
    boolean isOfWorldProduction();

    /** Whether it also has values over the whole chain: {@link #computeChain}. */
    boolean spansStages();

    /**
     * The values of this metric for the subjects selected, sorted by country and partner.
     *
     * <p>A network metric gives one row, a country metric one row for each of {@link TradeNetwork#countries()}, a pair
     * metric one for each pair that trades (or has what it asks for in common), and one for a pair that is selected by
     * both its names. Where it is not defined the row's value is null.
     */
    List<Score> compute(Analysis analysis, Selection selection);

    /** All values of this metric. */
    default List<Score> compute(TradeNetwork network) {
        return compute(new Analysis(network), Selection.ALL);
    }

    /** The values over all stages together, sorted by country and partner; none unless {@link #spansStages}. */
    List<Score> computeChain(Chain chain, Selection selection);
}
