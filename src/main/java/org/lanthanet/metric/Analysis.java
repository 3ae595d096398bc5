package org.lanthanet.metric;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.lanthanet.network.LinkArrays;
import org.lanthanet.network.TradeNetwork;

/**
 * A network with what several of its metrics share, such as the shortest paths between all countries: each part is
 * computed when it is first asked for, and once.
 */
public final class Analysis {
    /**
     * Something several metrics need of a network.
     *
     * @param of computes it; must not depend on anything but the network
     */
    public record Part<T>(Function<Analysis, T> of) {
        // two parts are the same only if they are one object

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private final TradeNetwork network;
    private final Map<Part<?>, Object> parts = new HashMap<>();

    public Analysis(TradeNetwork network) {
        this.network = network;
    }

    /** The whole network, areas included. */
    public TradeNetwork network() {
        return network;
    }

    /** The network without areas. */
    public TradeNetwork core() {
        return network.withoutAreas();
    }

    /** The links of the network without areas. */
    public LinkArrays links() {
        return core().arrays();
    }

    /** The part, computed now if it has not been asked for before. */
    @SuppressWarnings("unchecked") // what is put in for a Part<T> is a T
    public synchronized <T> T get(Part<T> part) {
        Object value = parts.get(part);
        if (value == null) {
            value = part.of().apply(this);
            parts.put(part, value);
        }
        return (T) value;
    }
}
