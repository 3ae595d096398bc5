package org.lanthanet.metric;

import java.util.List;
import java.util.Locale;
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

    Level level();

    /** Unit of the values in a network of this basis: that of the basis for amounts, else {@code share}, {@code index}… */
    String unit(Basis basis);

    /**
     * The values of this metric, sorted by country and partner.
     *
     * <p>A network metric gives one row, a country metric one row for each of {@link TradeNetwork#countries()}; where it
     * is not defined the row's value is null. A pair metric gives a row for each pair that trades, and it is always
     * defined there.
     */
    List<Score> compute(TradeNetwork network);
}
