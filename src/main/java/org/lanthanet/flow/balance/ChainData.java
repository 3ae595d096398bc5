package org.lanthanet.flow.balance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lanthanet.flow.CoverageIndex;
import org.lanthanet.flow.ProcessingShares;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;

/** The records that balances and traces are made of, year by year, whatever the order they come in. */
public final class ChainData {
    private final Map<Integer, List<Flow>> flows;
    private final Map<Integer, List<Production>> preferred;
    private final Map<Integer, List<Production>> world;
    private final CoverageIndex coverage;
    private final ProcessingShares processing;

    /**
     * @param flows flows of all years and stages asked about
     * @param preferred production, one figure a country, stage and year
     * @param world production that world shares rest on, one source a year, its own total under {@code WLD}
     * @param coverage what the datasets speak of
     * @param processing what countries make of what they use
     */
    public ChainData(
            Collection<Flow> flows,
            Collection<Production> preferred,
            Collection<Production> world,
            CoverageIndex coverage,
            ProcessingShares processing) {
        this.flows = flows.stream()
                .sorted(Comparator.comparing(Flow::key))
                .collect(Collectors.groupingBy(Flow::year, TreeMap::new, Collectors.toList()));
        this.preferred = preferred.stream().collect(Collectors.groupingBy(Production::year));
        this.world = world.stream().collect(Collectors.groupingBy(Production::year));
        this.coverage = coverage;
        this.processing = processing;
    }

    /** Years with trade or production, in order. */
    public SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>(flows.keySet());
        years.addAll(preferred.keySet());
        return years;
    }

    /** All flows, in the order of their keys. */
    public List<Flow> flows() {
        return flows.values().stream().flatMap(List::stream).toList();
    }

    /** The flows of a year in the order of their keys: {@link StageLinks#flows()} counts in it. */
    public List<Flow> flows(int year) {
        return flows.getOrDefault(year, List.of());
    }

    /** What is reported to be produced in a year, one figure a country and stage. */
    public List<Production> production(int year) {
        return preferred.getOrDefault(year, List.of());
    }

    /** All that is held of a year. */
    public TradeYear year(int year) {
        return TradeYear.of(
                year,
                flows(year),
                preferred.getOrDefault(year, List.of()),
                world.getOrDefault(year, List.of()),
                coverage,
                processing);
    }

    /** The table of mine production of a year. */
    public WorldTable mining(int year) {
        return WorldTable.of(Stage.ORE, year, world.getOrDefault(year, List.of()));
    }

    /** What the datasets speak of. */
    public CoverageIndex coverage() {
        return coverage;
    }

    /** What countries make of what they use. */
    public ProcessingShares processing() {
        return processing;
    }
}
