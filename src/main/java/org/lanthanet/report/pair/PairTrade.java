package org.lanthanet.report.pair;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.network.TradeNetwork;
import org.lanthanet.report.TradeData;

/**
 * The trade of a year that a pair's indicators are made of, at one stage or at several together. Networks are made when they
 * are asked for; that of the two countries holds what either of them buys and sells, which is all that measures of them look
 * at. For one thread.
 */
final class PairTrade {
    private final PairQuestion question;
    private final Stage stage;
    private final int year;
    private final List<List<Flow>> ofThePair;
    private final List<List<Flow>> ofOthers;
    private final UnaryOperator<Flow> amounts;
    private final Map<String, Double> production;
    private @Nullable TradeNetwork ofPair;
    private @Nullable TradeNetwork whole;

    /**
     * @param stage the stage networks stand under
     * @param ofThePair for every two countries, in one direction, their flows at the stages in question
     * @param production what the two countries are known to mine, where ore is among the stages
     */
    private PairTrade(
            PairQuestion question,
            Stage stage,
            int year,
            List<List<Flow>> ofThePair,
            List<List<Flow>> ofOthers,
            UnaryOperator<Flow> amounts,
            Map<String, Double> production) {
        this.question = question;
        this.stage = stage;
        this.year = year;
        this.ofThePair = ofThePair;
        this.ofOthers = ofOthers;
        this.amounts = amounts;
        this.production = production;
    }

    static PairTrade of(PairQuestion question, TradeData data, List<Stage> stages, int year) {
        Map<Boolean, List<List<Flow>>> parts = data.byPair(stages, year).stream()
                .collect(Collectors.partitioningBy(flows -> isOfPair(question, flows.get(0))));
        return new PairTrade(
                question,
                stages.get(0),
                year,
                parts.getOrDefault(true, List.of()),
                parts.getOrDefault(false, List.of()),
                UnaryOperator.identity(),
                stages.contains(Stage.ORE) ? mined(question, data, year) : Map.of());
    }

    private static Map<String, Double> mined(PairQuestion question, TradeData data, int year) {
        Map<String, Double> mined = new TreeMap<>();
        for (String country : List.of(question.a(), question.b())) {
            Double tonnes = data.production(Stage.ORE, year, country);
            if (tonnes != null) {
                mined.put(country, tonnes);
            }
        }
        return mined;
    }

    private static boolean isOfPair(PairQuestion question, Flow flow) {
        return Stream.of(flow.exporter(), flow.importer())
                .anyMatch(c -> c.equals(question.a()) || c.equals(question.b()));
    }

    /** The same trade with other amounts. */
    PairTrade with(UnaryOperator<Flow> others) {
        return new PairTrade(question, stage, year, apply(others, ofThePair), ofOthers, others, production);
    }

    private static List<List<Flow>> apply(UnaryOperator<Flow> amounts, List<List<Flow>> pairs) {
        return pairs.stream()
                .map(flows -> flows.size() == 1
                        ? List.of(amounts.apply(flows.get(0)))
                        : flows.stream().map(amounts).toList())
                .toList();
    }

    int year() {
        return year;
    }

    /** Whether a flow of the two countries that has a weight in the other trade has none here. */
    boolean knowsLessThan(PairTrade other) {
        return Stream.of(Basis.values()).anyMatch(basis -> unknown(basis) > other.unknown(basis));
    }

    private int unknown(Basis basis) {
        int unknown = 0;
        for (List<Flow> flows : ofThePair) {
            for (Flow flow : flows) {
                if (flow.weight(basis) == null) {
                    unknown++;
                }
            }
        }
        return unknown;
    }

    /** What the two countries trade with anybody. */
    TradeNetwork ofPair() {
        if (ofPair == null) {
            ofPair = network(question.basis());
        }
        return Objects.requireNonNull(ofPair);
    }

    /** The same on another basis. */
    TradeNetwork ofPair(Basis basis) {
        return basis == question.basis() ? ofPair() : network(basis);
    }

    private TradeNetwork network(Basis basis) {
        return TradeNetwork.of(stage, year, basis, merged(ofThePair.stream()), production, Set.of());
    }

    /** What all countries trade. */
    TradeNetwork whole() {
        if (whole == null) {
            whole = ofOthers.isEmpty()
                    ? ofPair()
                    : TradeNetwork.of(
                            stage,
                            year,
                            question.basis(),
                            merged(Stream.concat(ofThePair.stream(), apply(amounts, ofOthers).stream())));
        }
        return Objects.requireNonNull(whole);
    }

    private List<Flow> merged(Stream<List<Flow>> pairs) {
        return pairs.map(flows -> TradeData.merge(stage, flows)).toList();
    }

    /** The sum of what one sold the other: 0 if there is no flow, null if one has no weight. */
    @Nullable
    Double amount(String from, String target, Basis basis) {
        double sum = 0;
        for (Flow flow : between(from, target)) {
            Double weight = flow.weight(basis);
            if (weight == null) {
                return null;
            }
            sum += weight;
        }
        return sum;
    }

    /** What a country sold, or bought, as far as weights are known, by partner; a partner of whose flows none has one is left out. */
    SortedMap<String, Double> held(String country, boolean exporting, Basis basis) {
        SortedMap<String, Double> held = new TreeMap<>();
        for (List<Flow> flows : ofThePair) {
            for (Flow flow : flows) {
                Double weight = flow.weight(basis);
                if (weight != null && country.equals(exporting ? flow.exporter() : flow.importer())) {
                    held.merge(exporting ? flow.importer() : flow.exporter(), weight, Double::sum);
                }
            }
        }
        return held;
    }

    /** The flows from one to the other, one a stage at most. */
    List<Flow> between(String from, String target) {
        return ofThePair.stream()
                .filter(flows -> flows.get(0).exporter().equals(from)
                        && flows.get(0).importer().equals(target))
                .findFirst()
                .orElse(List.of());
    }
}
