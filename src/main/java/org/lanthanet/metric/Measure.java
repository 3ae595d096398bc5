package org.lanthanet.metric;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.network.TradeNetwork;

/** A metric made from a pure function: names it, says what it is, and runs it over everything of its level. */
public final class Measure implements Metric {
    /** Unit of amounts of trade. */
    public static final Function<Basis, String> AMOUNT = Basis::unit;

    /** Unit of a part of a whole, 0 to 1. */
    public static final Function<Basis, String> SHARE = unit("share");

    /** Unit of a number without one. */
    public static final Function<Basis, String> INDEX = unit("index");

    private final Builder built;
    private final Level level;
    private final Definition definition;
    private final Rows rows;
    private final @Nullable ChainRows chainRows;

    private Measure(Builder built, Level level, Rows rows, @Nullable ChainRows chainRows) {
        this.built = built;
        this.level = level;
        this.rows = rows;
        this.chainRows = chainRows;
        this.definition =
                new Definition(built.formula, built.terms, built.weight, built.range, built.undefined, built.reference);
    }

    /** A unit that is the same on every basis. */
    public static Function<Basis, String> unit(String name) {
        return basis -> name;
    }

    /**
     * Starts a metric.
     *
     * @param id lower case, words joined by underscores
     * @param title what it is, in a few words
     */
    public static Builder named(Family family, String id, String title) {
        return new Builder(family, id, title);
    }

    /** What a metric writes its rows into. */
    private interface Sink {
        void row(@Nullable String country, @Nullable String partner, @Nullable Double value);
    }

    /** Writes the rows of a network. */
    private interface Rows {
        void write(Analysis analysis, Selection selection, Sink sink);
    }

    /** Writes the rows of a chain. */
    private interface ChainRows {
        void write(Chain chain, Selection selection, Sink sink);
    }

    /** A value for a country and its partner. */
    public interface OfPair<N> {
        @Nullable
        Double of(N network, String country, String partner);
    }

    /** Says why a value is not defined; null for what the definition says. */
    public interface Why {
        @Nullable
        String of(Analysis analysis, @Nullable String country);
    }

    /** Collects what a metric is; the last call says what it is of, and makes it. */
    public static final class Builder {
        private final Family family;
        private final String id;
        private final String title;
        private Function<Basis, String> units = INDEX;
        private Weight weight = Weight.STRENGTH;
        private String formula = "";
        private String terms = "";
        private String range = "0 to 1";
        private String undefined = Definition.ALWAYS_DEFINED;
        private String reference = "";
        private Why why = (analysis, country) -> null;
        private boolean worldProduction;
        private Set<TradePart> reads = Set.of(TradePart.NETWORK);

        private Builder(Family family, String id, String title) {
            this.family = family;
            this.id = id;
            this.title = title;
        }

        /** Unit of the values by basis; an index without one unless said otherwise. */
        public Builder in(Function<Basis, String> unit) {
            this.units = unit;
            return this;
        }

        public Builder formula(String text) {
            this.formula = text;
            return this;
        }

        public Builder terms(String text) {
            this.terms = text;
            return this;
        }

        /** What the weight of a link is taken for; a strength unless said otherwise. */
        public Builder weight(Weight meaning) {
            this.weight = meaning;
            return this;
        }

        /** The values it can have; 0 to 1 unless said otherwise. */
        public Builder range(String text) {
            this.range = text;
            return this;
        }

        /** Where it has no value; always defined unless said otherwise. */
        public Builder undefined(String text) {
            this.undefined = text;
            return this;
        }

        public Builder reference(String text) {
            this.reference = text;
            return this;
        }

        /** Tells apart why a value is not defined. */
        public Builder because(Why reason) {
            this.why = reason;
            return this;
        }

        /** What trade its values are made of; all of the network unless said otherwise. */
        public Builder reads(TradePart... parts) {
            this.reads = Set.copyOf(EnumSet.copyOf(List.of(parts)));
            return this;
        }

        /** It measures world production rather than trade. */
        public Builder ofWorldProduction() {
            this.worldProduction = true;
            this.reads = Set.of();
            return this;
        }

        /** A metric of the network, areas included. */
        public Metric ofNetwork(Function<TradeNetwork, @Nullable Double> of) {
            return ofAnalysis(a -> of.apply(a.network()));
        }

        /** A metric of the network, from shared parts. */
        public Metric ofAnalysis(Function<Analysis, @Nullable Double> of) {
            return new Measure(
                    this,
                    Level.NETWORK,
                    (analysis, selection, sink) -> {
                        if (selection.keeps(null, null)) {
                            sink.row(null, null, of.apply(analysis));
                        }
                    },
                    null);
        }

        /** A metric of each country. */
        public Metric ofCountry(BiFunction<TradeNetwork, String, @Nullable Double> of) {
            return new Measure(
                    this,
                    Level.COUNTRY,
                    (analysis, selection, sink) -> {
                        for (String country : analysis.network().countries()) {
                            if (selection.keeps(country, null)) {
                                sink.row(country, null, of.apply(analysis.network(), country));
                            }
                        }
                    },
                    null);
        }

        /** A metric that comes for all countries at once; those not in the map have no defined value. */
        public Metric ofCountries(Function<Analysis, ? extends Map<String, Double>> of) {
            return new Measure(
                    this,
                    Level.COUNTRY,
                    (analysis, selection, sink) -> {
                        if (selection.partner() != null) {
                            return;
                        }
                        Map<String, Double> values = of.apply(analysis);
                        for (String country : analysis.network().countries()) {
                            if (selection.keeps(country, null)) {
                                sink.row(country, null, values.get(country));
                            }
                        }
                    },
                    null);
        }

        /** A metric of each country and those {@code partners} names for it. */
        public Metric ofPair(BiFunction<TradeNetwork, String, Set<String>> partners, OfPair<TradeNetwork> of) {
            return ofPairs(
                    (a, country) -> partners.apply(a.network(), country),
                    (a, country, partner) -> of.of(a.network(), country, partner));
        }

        /** The same from shared parts. */
        public Metric ofPairs(BiFunction<Analysis, String, Set<String>> partners, OfPair<Analysis> of) {
            return new Measure(this, Level.PAIR, pairs(partners, of), null);
        }

        /** A metric of each pair that trades, at a stage and over the whole chain. */
        public Metric ofPairAndChain(OfPair<Chain> of) {
            return new Measure(
                    this,
                    Level.PAIR,
                    pairs(
                            (a, country) -> a.network().partnersOf(country),
                            (a, country, partner) -> of.of(Chain.of(List.of(a.network())), country, partner)),
                    (chain, selection, sink) -> pairs(
                            chain.countries(),
                            chain::partnersOf,
                            selection,
                            (country, partner) -> sink.row(country, partner, of.of(chain, country, partner))));
        }

        private static Rows pairs(BiFunction<Analysis, String, Set<String>> partners, OfPair<Analysis> of) {
            return (analysis, selection, sink) -> pairs(
                    analysis.network().countries(),
                    country -> partners.apply(analysis, country),
                    selection,
                    (country, partner) -> sink.row(country, partner, of.of(analysis, country, partner)));
        }

        private interface Pair {
            void of(String country, String partner);
        }

        private static void pairs(
                Set<String> countries, Function<String, Set<String>> partners, Selection selection, Pair pair) {
            String one = selection.country();
            String other = selection.partner();
            if (one != null && other != null) {
                if (selection.namesPair()) {
                    pair.of(one, other);
                }
                return;
            }
            for (String country : countries) {
                if (one != null && !one.equals(country)) {
                    continue;
                }
                for (String partner : partners.apply(country)) {
                    if (other == null || other.equals(partner)) {
                        pair.of(country, partner);
                    }
                }
            }
        }
    }

    @Override
    public String id() {
        return built.id;
    }

    @Override
    public String title() {
        return built.title;
    }

    @Override
    public Family family() {
        return built.family;
    }

    @Override
    public Level level() {
        return level;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public Set<TradePart> reads() {
        return built.reads;
    }

    @Override
    public boolean isOfWorldProduction() {
        return built.worldProduction;
    }

    @Override
    public boolean spansStages() {
        return chainRows != null;
    }

    @Override
    public String unit(Basis basis) {
        return built.units.apply(basis);
    }

    @Override
    public List<Score> compute(Analysis analysis, Selection selection) {
        TradeNetwork network = analysis.network();
        List<Score> scores = new ArrayList<>();
        rows.write(
                analysis,
                selection,
                (country, partner, value) -> scores.add(score(
                        network.stage(),
                        network.year(),
                        network.basis(),
                        country,
                        partner,
                        value,
                        value == null ? built.why.of(analysis, country) : null)));
        return scores;
    }

    @Override
    public List<Score> computeChain(Chain chain, Selection selection) {
        List<Score> scores = new ArrayList<>();
        if (chainRows != null) {
            chainRows.write(
                    chain,
                    selection,
                    (country, partner, value) ->
                            scores.add(score(null, chain.year(), chain.basis(), country, partner, value, null)));
        }
        return scores;
    }

    private Score score(
            @Nullable Stage stage,
            int year,
            Basis basis,
            @Nullable String country,
            @Nullable String partner,
            @Nullable Double value,
            @Nullable String reason) {
        String why = value != null ? null : reason == null ? definition.undefined() : reason;
        return new Score(built.id, stage, year, country, partner, basis, value, why);
    }
}
