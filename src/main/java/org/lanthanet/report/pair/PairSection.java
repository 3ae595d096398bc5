package org.lanthanet.report.pair;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lanthanet.flow.CoverageIndex.Level;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.report.TradeData;

/**
 * What a pair trades at one stage or at several together, year by year, and what of it the datasets allow to be said. What is
 * covered does not depend on how much was traded.
 */
final class PairSection {
    private final String id;
    private final List<Stage> stages;
    private final PairQuestion question;
    private final TradeData data;
    private final SortedMap<Integer, PairTrade> trades = new TreeMap<>();

    PairSection(String id, List<Stage> stages, PairQuestion question, TradeData data) {
        this.id = id;
        this.stages = List.copyOf(stages);
        this.question = question;
        this.data = data;
        question.years().years().forEach(year -> trades.put(year, PairTrade.of(question, data, stages, year)));
    }

    /** Stage id, or {@code all}. */
    String id() {
        return id;
    }

    List<Stage> stages() {
        return stages;
    }

    /** The trade of a year as stored. */
    PairTrade trade(int year) {
        PairTrade trade = trades.get(year);
        if (trade == null) {
            throw new IllegalArgumentException("year " + year + " was not asked about");
        }
        return trade;
    }

    /** Whether it is known what one sold the other, nothing included, on the basis of the question. */
    boolean knows(int year, String from, String target) {
        return knows(year, from, target, question.basis());
    }

    /**
     * The same on another basis. Over several stages it is known where that of any is, since what is covered of one may stand at
     * another.
     */
    boolean knows(int year, String from, String target, Basis basis) {
        List<Flow> flows = trade(year).between(from, target);
        if (stages.size() == 1) {
            return data.known().knowsFlow(stages.get(0), year, from, target, basis);
        }
        return flows.isEmpty()
                ? stages.stream().anyMatch(stage -> data.known().isZero(stage, year, from, target))
                : flows.stream().allMatch(f -> f.weight(basis) != null);
    }

    /** Whether the weight of every flow of every country is known. */
    boolean knowsAllWeights(int year) {
        return trade(year).whole().unknownWeights() == 0;
    }

    boolean knowsBothSides(String country, int year) {
        return knowsBothSides(country, year, question.basis());
    }

    /** Whether the country's imports and its exports are covered. */
    boolean knowsBothSides(String country, int year, Basis basis) {
        return knowsSide(country, true, year, basis) && knowsSide(country, false, year, basis);
    }

    /** Whether the country's exports, or its imports, are covered. */
    boolean knowsSide(String country, boolean exporting, int year) {
        return knowsSide(country, exporting, year, question.basis());
    }

    /**
     * Whether what is held of the country's exports, or of its imports, is all there can be: every partner is covered, or nothing
     * else is taken to have been traded (choice). More than {@link #knowsSide}, which a list of partners suffices for.
     */
    boolean holdsAll(String country, boolean exporting, int year, Basis basis) {
        return !leavesPartOut(country, exporting, year, basis)
                && stages.stream().allMatch(stage -> holdsAll(stage, country, exporting, year));
    }

    private boolean holdsAll(Stage stage, String country, boolean exporting, int year) {
        return data.isCompleteByImport(stage, year)
                || data.takenAsNone(stage, country, exporting, year).isPresent()
                || data.coverage().level(stage, country, exporting, year) == Level.ALL;
    }

    /** Coverage of the first stage stands for all of them: the codes of compounds also carry ore. */
    private boolean knowsSide(String country, boolean exporting, int year, Basis basis) {
        Stage stage = stages.get(0);
        return !leavesPartOut(country, exporting, year, basis)
                && (data.isCompleteByImport(stage, year)
                        || data.coverage().level(stage, country, exporting, year) != Level.NONE);
    }

    /** Whether a flow on this side has no weight: a sum without it would pass for the whole. */
    private boolean leavesPartOut(String country, boolean exporting, int year, Basis basis) {
        return stages.stream()
                .flatMap(stage -> data.flows(stage, year).stream())
                .anyMatch(f -> country.equals(exporting ? f.exporter() : f.importer()) && f.weight(basis) == null);
    }
}
