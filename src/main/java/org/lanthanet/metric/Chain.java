package org.lanthanet.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.network.TradeNetwork;

/**
 * The networks of one year and basis, stage by stage: what metrics across stages are made of.
 *
 * @param networks at least one, all of the same year and basis
 */
public record Chain(SortedMap<Stage, TradeNetwork> networks) {
    public Chain {
        networks = Collections.unmodifiableSortedMap(new TreeMap<>(networks));
        if (networks.values().stream()
                        .map(n -> List.<Object>of(n.year(), n.basis()))
                        .distinct()
                        .count()
                != 1) {
            throw new IllegalArgumentException("a chain is made of networks of one year and basis");
        }
    }

    /** A chain of these networks. */
    public static Chain of(List<TradeNetwork> networks) {
        SortedMap<Stage, TradeNetwork> byStage = new TreeMap<>();
        networks.forEach(n -> byStage.put(n.stage(), n));
        return new Chain(byStage);
    }

    /** The networks in the order of their stages. */
    public List<TradeNetwork> stages() {
        return new ArrayList<>(networks.values());
    }

    public int year() {
        return networks.get(networks.firstKey()).year();
    }

    public Basis basis() {
        return networks.get(networks.firstKey()).basis();
    }

    /** Codes of all countries, in alphabetical order. */
    public Set<String> countries() {
        Set<String> countries = new TreeSet<>();
        networks.values().forEach(n -> countries.addAll(n.countries()));
        return countries;
    }

    /** Codes of those that trade with the country at any stage, in alphabetical order. */
    public Set<String> partnersOf(String country) {
        Set<String> partners = new TreeSet<>();
        networks.values().forEach(n -> partners.addAll(n.partnersOf(country)));
        return partners;
    }
}
