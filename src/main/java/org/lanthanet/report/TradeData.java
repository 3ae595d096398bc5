package org.lanthanet.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.CoverageIndex;
import org.lanthanet.model.AssumedNone;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Flow;
import org.lanthanet.model.FlowSide;
import org.lanthanet.model.Production;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.network.TradeNetwork;

/**
 * Everything a report is made of, taken from the store: flows, production, published totals, and what the datasets
 * cover.
 */
public final class TradeData {
    private record Cell(Stage stage, int year) {}

    private final Map<Cell, List<Flow>> flows;
    private final Map<Cell, Map<Flow.Key, Flow>> byPair = new ConcurrentHashMap<>();
    private final Set<Cell> completeByImport;
    private final Map<Cell, Map<String, Double>> preferredProduction;
    private final Map<Cell, Map<String, Production>> worldProduction;
    private final List<PublishedTotal> totals;
    private final CoverageIndex coverage;
    private final Set<String> areas;
    private final List<AssumedNone> none;
    private final KnownTrade known;

    /**
     * @param flows flows of every stage and year asked about
     * @param preferred production, one figure a country, stage and year
     * @param world production that world shares rest on, one source a year, its own total under {@code WLD}
     * @param totals national totals as published
     * @param coverage what the datasets cover
     * @param areas codes that stand for no single country
     */
    public TradeData(
            Collection<Flow> flows,
            Collection<Production> preferred,
            Collection<Production> world,
            Collection<PublishedTotal> totals,
            CoverageIndex coverage,
            Set<String> areas) {
        this(flows, preferred, world, totals, coverage, areas, List.of());
    }

    /**
     * The same with sides of trade of which nothing is taken to have happened.
     *
     * @param none what is taken as none: it bounds what is unknown and makes nothing known
     */
    public TradeData(
            Collection<Flow> flows,
            Collection<Production> preferred,
            Collection<Production> world,
            Collection<PublishedTotal> totals,
            CoverageIndex coverage,
            Set<String> areas,
            Collection<AssumedNone> none) {
        this.flows = byCell(flows);
        this.completeByImport = flows.stream()
                .filter(f -> f.method() == Flow.Method.IMPORTED)
                .map(f -> new Cell(f.stage(), f.year()))
                .collect(Collectors.toSet());
        this.preferredProduction = new HashMap<>();
        preferred.stream()
                .filter(p -> !p.country().equals(Production.WORLD))
                .forEach(p -> preferredProduction
                        .computeIfAbsent(new Cell(p.stage(), p.year()), k -> new TreeMap<>())
                        .put(p.country(), p.reoTonnes()));
        this.worldProduction = new HashMap<>();
        world.forEach(p -> worldProduction
                .computeIfAbsent(new Cell(p.stage(), p.year()), k -> new TreeMap<>())
                .put(p.country(), p));
        this.totals = List.copyOf(totals);
        this.coverage = coverage;
        this.areas = new TreeSet<>(areas);
        this.none = List.copyOf(none);
        this.known = new KnownTrade(this, coverage, null);
    }

    /**
     * Other flows beside the same production, totals and areas.
     *
     * @param cutFrom what may be said of the flows before a part was left out; null if none was
     */
    private TradeData(
            TradeData whole,
            Map<Cell, List<Flow>> flows,
            Set<Cell> completeByImport,
            CoverageIndex coverage,
            @Nullable KnownTrade cutFrom) {
        this.flows = flows;
        this.completeByImport = completeByImport;
        this.preferredProduction = whole.preferredProduction;
        this.worldProduction = whole.worldProduction;
        this.totals = whole.totals;
        this.coverage = coverage;
        this.areas = whole.areas;
        this.none = whole.none;
        this.known = new KnownTrade(this, coverage, cutFrom);
    }

    private static Map<Cell, List<Flow>> byCell(Collection<Flow> flows) {
        return flows.stream().collect(Collectors.groupingBy(f -> new Cell(f.stage(), f.year())));
    }

    /**
     * The same data with other flows, none of them a user's own, and with some of the statements of coverage.
     *
     * @param others the flow in place of each
     * @param undeclared of which flows nothing was declared: they are of nothing where the statements say that there was none
     */
    public TradeData with(UnaryOperator<Flow> others, Predicate<Flow> undeclared, Predicate<Coverage> statements) {
        CoverageIndex some = coverage.only(statements);
        List<Flow> replaced = flows().stream()
                .map(f -> undeclared.test(f) && some.saysZero(f.stage(), f.exporter(), f.importer(), f.year())
                        ? others.apply(f).with(0.0, 0.0, 0.0, f.exporterSide(), f.importerSide())
                        : others.apply(f))
                .toList();
        return new TradeData(this, byCell(replaced), Set.of(), some, null);
    }

    /**
     * The same data with each network cut to every country's largest partners on either side, as some files hold no others: so
     * networks that are whole compare with those that are not. What is said of them is of the largest partners at most.
     *
     * @param partners how many partners a country keeps on either side, 1 or more
     */
    public TradeData cut(int partners) {
        Map<Cell, List<Flow>> cut = new HashMap<>();
        flows.forEach((cell, whole) -> cut.put(cell, LargestPartners.keep(whole, partners)));
        return new TradeData(this, cut, completeByImport, coverage, known);
    }

    /** The statement that nothing is taken to have happened on a side of a country's trade, if there is one. */
    public Optional<AssumedNone> takenAsNone(Stage stage, String country, boolean exporting, int year) {
        return none.stream()
                .filter(n -> n.holdsFor(stage, country, exporting, year))
                .findFirst();
    }

    public CoverageIndex coverage() {
        return coverage;
    }

    /** What of the trade may be said. */
    public KnownTrade known() {
        return known;
    }

    public List<PublishedTotal> totals() {
        return totals;
    }

    /** Whether a flows file of the user's holds this stage and year, and is taken as complete for it. */
    public boolean isCompleteByImport(Stage stage, int year) {
        return completeByImport.contains(new Cell(stage, year));
    }

    /** The flow, or null if the store has none. */
    @Nullable
    public Flow find(Stage stage, int year, String exporter, String importer) {
        return byPair.computeIfAbsent(new Cell(stage, year), this::byPair)
                .get(new Flow.Key(year, stage, exporter, importer));
    }

    private Map<Flow.Key, Flow> byPair(Cell cell) {
        return flows(cell.stage(), cell.year()).stream().collect(Collectors.toMap(Flow::key, Function.identity()));
    }

    /** All flows, by stage and year. */
    public List<Flow> flows() {
        return flows.values().stream().flatMap(List::stream).toList();
    }

    public List<Flow> flows(Stage stage, int year) {
        return flows.getOrDefault(new Cell(stage, year), List.of());
    }

    /** How many flows have no weight on this basis and count in no measure: a line a stage. */
    public List<String> unknownWeights(List<Stage> stages, YearRange years, Basis basis) {
        List<String> lines = new ArrayList<>();
        for (Stage stage : stages) {
            int[] unknown = years.years()
                    .map(year -> (int) flows(stage, year).stream()
                            .filter(f -> f.weight(basis) == null)
                            .count())
                    .filter(n -> n > 0)
                    .toArray();
            if (unknown.length > 0) {
                lines.add(IntStream.of(unknown).sum() + " " + stage.id() + " flows in " + unknown.length
                        + " years have no known " + basis.unit() + " and are left out.");
            }
        }
        return lines;
    }

    /** For every two countries, in one direction, their flows at these stages, in the order of the stages. */
    public List<List<Flow>> byPair(List<Stage> stages, int year) {
        Map<String, List<Flow>> byPair = stages.stream()
                .flatMap(stage -> flows(stage, year).stream())
                .collect(Collectors.groupingBy(
                        f -> f.exporter() + ">" + f.importer(), TreeMap::new, Collectors.toList()));
        return List.copyOf(byPair.values());
    }

    /** A pair's flows of several stages as one under this stage; weights are sums of the known ones. */
    public static Flow merge(Stage stage, List<Flow> pair) {
        Flow first = pair.get(0);
        if (pair.size() == 1 && first.stage() == stage) {
            return first;
        }
        return new Flow(
                first.year(),
                first.exporter(),
                first.importer(),
                stage,
                sum(pair.stream().map(Flow::reoTonnes)),
                sum(pair.stream().map(Flow::grossTonnes)),
                sum(pair.stream().map(Flow::valueUsd)),
                side(pair.stream().map(Flow::exporterSide)),
                side(pair.stream().map(Flow::importerSide)),
                first.method(),
                first.imputedShare(),
                pair.stream().flatMap(f -> f.flags().stream()).collect(Collectors.toSet()),
                pair.stream().flatMap(f -> f.datasets().stream()).toList());
    }

    private static @Nullable FlowSide side(Stream<@Nullable FlowSide> sides) {
        return sides.filter(Objects::nonNull).reduce(FlowSide::plus).orElse(null);
    }

    private static @Nullable Double sum(Stream<@Nullable Double> values) {
        double[] sum = {0};
        boolean[] known = {false};
        values.forEach(v -> {
            if (v != null) {
                sum[0] += v;
                known[0] = true;
            }
        });
        return known[0] ? sum[0] : null;
    }

    /** The network of a stage and year, with each country's preferred production. */
    public TradeNetwork network(Stage stage, int year, Basis basis) {
        return TradeNetwork.of(
                stage,
                year,
                basis,
                flows(stage, year),
                preferredProduction.getOrDefault(new Cell(stage, year), Map.of()),
                areas);
    }

    /** The same countries with the production of the year's one world source alone, for measures of world production. */
    public TradeNetwork productionNetwork(Stage stage, int year) {
        Map<String, Double> amounts = new TreeMap<>();
        worldProduction.getOrDefault(new Cell(stage, year), Map.of()).values().stream()
                .filter(p -> !p.country().equals(Production.WORLD))
                .forEach(p -> amounts.put(p.country(), p.reoTonnes()));
        return TradeNetwork.of(stage, year, Basis.REO, List.of(), amounts, areas);
    }

    /** The stages and years that have flows or production. */
    public boolean has(Stage stage, int year) {
        Cell cell = new Cell(stage, year);
        return flows.containsKey(cell) || preferredProduction.containsKey(cell);
    }

    /** A country's production, or null if unknown. */
    @Nullable
    public Double production(Stage stage, int year, String country) {
        return preferredProduction.getOrDefault(new Cell(stage, year), Map.of()).get(country);
    }

    /** A country's production in the year's world source over that source's sum of countries, or null if unknown. */
    @Nullable
    public Double worldShare(Stage stage, int year, String country) {
        Map<String, Production> byCountry = worldProduction.getOrDefault(new Cell(stage, year), Map.of());
        Production own = byCountry.get(country);
        double sum = byCountry.values().stream()
                .filter(p -> !p.country().equals(Production.WORLD))
                .mapToDouble(Production::reoTonnes)
                .sum();
        return own == null || sum == 0 ? null : own.reoTonnes() / sum;
    }
}
