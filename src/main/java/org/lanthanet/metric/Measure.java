package org.lanthanet.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Basis;
import org.lanthanet.network.TradeNetwork;

/** A metric made from a pure function: names it and runs it over everything of its level. */
public record Measure(String id, String title, Level level, Function<Basis, String> units, Rows rows)
        implements Metric {
    /** Unit of amounts of trade. */
    public static final Function<Basis, String> AMOUNT = Basis::unit;

    /** Unit of a part of a whole, 0 to 1. */
    public static final Function<Basis, String> SHARE = basis -> "share";

    /** Unit of a number without one. */
    public static final Function<Basis, String> INDEX = basis -> "index";

    /** What a metric writes its rows into. */
    public interface Sink {
        void row(@Nullable String country, @Nullable String partner, @Nullable Double value);
    }

    /** Writes the rows of a network. */
    public interface Rows {
        void write(TradeNetwork network, Sink sink);
    }

    /** A value for a country and its partner. */
    public interface OfPair {
        @Nullable
        Double of(TradeNetwork network, String country, String partner);
    }

    public static Metric network(
            String id, String title, Function<Basis, String> units, Function<TradeNetwork, @Nullable Double> of) {
        return new Measure(id, title, Level.NETWORK, units, (network, sink) -> sink.row(null, null, of.apply(network)));
    }

    public static Metric country(
            String id,
            String title,
            Function<Basis, String> units,
            BiFunction<TradeNetwork, String, @Nullable Double> of) {
        return new Measure(id, title, Level.COUNTRY, units, (network, sink) -> {
            for (String country : network.countries()) {
                sink.row(country, null, of.apply(network, country));
            }
        });
    }

    /** A metric that comes for all countries at once; those not in the map have no defined value. */
    public static Metric countries(
            String id, String title, Function<Basis, String> units, Function<TradeNetwork, Map<String, Double>> of) {
        return new Measure(id, title, Level.COUNTRY, units, (network, sink) -> {
            Map<String, Double> values = of.apply(network);
            for (String country : network.countries()) {
                sink.row(country, null, values.get(country));
            }
        });
    }

    /** A metric of each country and those {@code partners} names for it. */
    public static Metric pair(
            String id,
            String title,
            Function<Basis, String> units,
            BiFunction<TradeNetwork, String, Set<String>> partners,
            OfPair of) {
        return new Measure(id, title, Level.PAIR, units, (network, sink) -> {
            for (String country : network.countries()) {
                for (String partner : partners.apply(network, country)) {
                    sink.row(country, partner, of.of(network, country, partner));
                }
            }
        });
    }

    @Override
    public String unit(Basis basis) {
        return units.apply(basis);
    }

    @Override
    public List<Score> compute(TradeNetwork network) {
        List<Score> scores = new ArrayList<>();
        rows.write(
                network,
                (country, partner, value) -> scores.add(
                        new Score(id, network.stage(), network.year(), country, partner, network.basis(), value)));
        return scores;
    }
}
