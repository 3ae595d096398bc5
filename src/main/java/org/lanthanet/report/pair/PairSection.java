package org.lanthanet.report.pair;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.CoverageIndex.Level;
import org.lanthanet.metric.TradePart;
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

    /**
     * Whether a value made of these parts of the trade may be said.
     *
     * @param partner the other country; null if the parts are of the one alone
     */
    boolean knows(Set<TradePart> parts, int year, String country, @Nullable String partner, Basis basis) {
        return stages.size() == 1
                ? data.known()
                        .of(parts, stages.get(0), year, country, partner, basis)
                        .isKnown()
                : parts.stream().allMatch(part -> knowsOfAll(part, year, country, partner, basis));
    }

    /** Whether it is known what one sold the other, nothing included. */
    boolean knows(int year, String from, String target, Basis basis) {
        return knows(Set.of(TradePart.SOLD), year, from, target, basis);
    }

    /** Over several stages, what is covered of one may stand at another: the coverage of the first stands for all of them. */
    private boolean knowsOfAll(TradePart part, int year, String country, @Nullable String partner, Basis basis) {
        return switch (part) {
            case SOLD -> knowsFlow(year, country, Objects.requireNonNull(partner), basis);
            case BOUGHT -> knowsFlow(year, Objects.requireNonNull(partner), country, basis);
            case EXPORTS -> knowsSide(country, true, year, basis);
            case IMPORTS -> knowsSide(country, false, year, basis);
            case PARTNER_EXPORTS -> knowsSide(Objects.requireNonNull(partner), true, year, basis);
            case PARTNER_IMPORTS -> knowsSide(Objects.requireNonNull(partner), false, year, basis);
            case NETWORK ->
                isWeighed(year, basis, flow -> true)
                        && data.known()
                                .of(Set.of(part), stages.get(0), year, null, null, basis)
                                .isKnown();
        };
    }

    private boolean knowsFlow(int year, String from, String target, Basis basis) {
        List<Flow> flows = trade(year).between(from, target);
        return flows.isEmpty()
                ? stages.stream().anyMatch(stage -> data.known().isZero(stage, year, from, target))
                : flows.stream().allMatch(f -> f.weight(basis) != null);
    }

    /**
     * Whether what is held of the country's exports, or of its imports, is all there can be: every partner is covered, or nothing
     * else is taken to have been traded (choice). More than {@link #knowsSide}, which a list of partners suffices for.
     */
    boolean holdsAll(String country, boolean exporting, int year, Basis basis) {
        return isWeighed(year, basis, f -> country.equals(exporting ? f.exporter() : f.importer()))
                && stages.stream().allMatch(stage -> holdsAll(stage, country, exporting, year));
    }

    private boolean holdsAll(Stage stage, String country, boolean exporting, int year) {
        return data.isCompleteByImport(stage, year)
                || data.takenAsNone(stage, country, exporting, year).isPresent()
                || data.coverage().level(stage, country, exporting, year) == Level.ALL;
    }

    /** Coverage of the first stage stands for all of them: the codes of compounds also carry ore. */
    private boolean knowsSide(String country, boolean exporting, int year, Basis basis) {
        return data.known().level(stages.get(0), year, country, exporting) != Level.NONE
                && isWeighed(year, basis, f -> country.equals(exporting ? f.exporter() : f.importer()));
    }

    /** Whether every such flow has a weight: a sum without one would pass for the whole. */
    private boolean isWeighed(int year, Basis basis, Predicate<Flow> counted) {
        return stages.stream()
                .flatMap(stage -> data.flows(stage, year).stream())
                .allMatch(f -> !counted.test(f) || f.weight(basis) != null);
    }
}
