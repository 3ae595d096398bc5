package org.lanthanet.network;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;

/**
 * Who sold how much to whom at one stage in one year: a directed graph whose vertices are iso3 codes and whose edges
 * run from exporter to importer, weighted with the trade in one {@link Basis}.
 *
 * <p>A weight is a strength: more is closer. It is finite and above zero; a flow of zero is no link. A country belongs
 * to the network if it has a link or a known production, so a producer that trades nothing is an isolated vertex. A
 * country that is not in the network has strength 0 and no partners.
 *
 * <p>Immutable and safe to share between threads. Countries and links are kept in alphabetical order whatever the order
 * of the flows, so the same flows always give the same sums to the last bit.
 */
public final class TradeNetwork {
    private static final Vertex ABSENT = new Vertex(Map.of(), Map.of());
    private static final Comparator<Flow> BY_PAIR =
            Comparator.comparing(Flow::exporter).thenComparing(Flow::importer);

    private final Stage stage;
    private final int year;
    private final Basis basis;
    private final Map<String, Vertex> vertices;
    private final SortedMap<String, Double> production;
    private final Set<String> areas;
    private final int unknownWeights;
    private final int links;
    private final double total;
    private final Lazy<Graph<String, DefaultWeightedEdge>> graph;
    private final Lazy<TradeNetwork> core;
    private final Lazy<LinkArrays> arrays;

    private TradeNetwork(
            Stage stage,
            int year,
            Basis basis,
            Collection<Flow> flows,
            Map<String, Double> production,
            Set<String> isolates,
            Set<String> areas) {
        this.stage = stage;
        this.year = year;
        this.basis = basis;
        this.production = basis == Basis.REO ? new TreeMap<>(production) : Collections.emptySortedMap();

        Map<String, Map<String, Double>> exports = new HashMap<>();
        Map<String, Map<String, Double>> imports = new HashMap<>();
        int unknown = 0;
        Flow previous = null;
        List<Flow> ordered = sorted(flows);
        for (Flow flow : ordered) {
            requireSameStageAndYear(flow);
            if (previous != null && BY_PAIR.compare(previous, flow) == 0) {
                throw new IllegalArgumentException(
                        "two flows " + describe(flow) + ": a pair has one flow a stage and year");
            }
            previous = flow;
            Double weight = flow.weight(basis);
            if (weight == null) {
                unknown++;
            } else if (weight > 0) {
                exports.computeIfAbsent(flow.exporter(), c -> new LinkedHashMap<>())
                        .put(flow.importer(), weight);
                imports.computeIfAbsent(flow.importer(), c -> new LinkedHashMap<>())
                        .put(flow.exporter(), weight);
            }
        }
        this.unknownWeights = unknown;

        SortedSet<String> codes = new TreeSet<>(exports.keySet());
        codes.addAll(imports.keySet());
        codes.addAll(isolates);
        Map<String, Vertex> byCode = new LinkedHashMap<>();
        for (String code : codes) {
            byCode.put(code, new Vertex(exports.getOrDefault(code, Map.of()), imports.getOrDefault(code, Map.of())));
        }
        this.vertices = Collections.unmodifiableMap(byCode);
        this.links = byCode.values().stream().mapToInt(v -> v.exports().size()).sum();
        this.total = sum(byCode.values().stream().map(Vertex::outStrength).toList());
        this.graph = new Lazy<>(() -> new AsUnmodifiableGraph<>(toGraph(vertices)));
        this.arrays = new Lazy<>(() -> LinkArrays.of(this));

        Set<String> present = new TreeSet<>(areas);
        present.retainAll(byCode.keySet());
        this.areas = Collections.unmodifiableSet(present);
        this.core = new Lazy<>(() -> present.isEmpty() ? this : withoutAreas(ordered, this.production, codes));
    }

    /**
     * The network of these flows.
     *
     * @param flows flows of this stage and year only; those with no weight on this basis are skipped and counted, those
     *     of weight zero are skipped
     * @param production new supply of each country at this stage, REO tonnes; a country left out is unknown, not zero.
     *     Amounts are kept on {@link Basis#REO} only, since they cannot be set against other weights
     * @param areas codes that stand for no single country: they count in totals, strengths and shares, and
     *     {@link #withoutAreas()} drops them
     * @throws IllegalArgumentException if a flow is of another stage or year, a pair occurs twice, or a production is
     *     negative, not finite or the world's
     */
    public static TradeNetwork of(
            Stage stage,
            int year,
            Basis basis,
            Collection<Flow> flows,
            Map<String, Double> production,
            Set<String> areas) {
        production.forEach(TradeNetwork::requireProduction);
        return new TradeNetwork(stage, year, basis, flows, production, production.keySet(), areas);
    }

    /** The network of these flows, with no production known and no areas among the codes. */
    public static TradeNetwork of(Stage stage, int year, Basis basis, Collection<Flow> flows) {
        return of(stage, year, basis, flows, Map.of(), Set.of());
    }

    public Stage stage() {
        return stage;
    }

    public int year() {
        return year;
    }

    public Basis basis() {
        return basis;
    }

    /** Codes of all vertices, in alphabetical order, areas included. */
    public Set<String> countries() {
        return vertices.keySet();
    }

    public boolean contains(String country) {
        return vertices.containsKey(country);
    }

    /** The areas among {@link #countries()}, in alphabetical order. */
    public Set<String> areas() {
        return areas;
    }

    /** w_ij: what {@code exporter} sold to {@code importer}; 0 if there is no link. */
    public double weight(String exporter, String importer) {
        return vertex(exporter).exports().getOrDefault(importer, 0.0);
    }

    public boolean hasEdge(String exporter, String importer) {
        return vertex(exporter).exports().containsKey(importer);
    }

    /** s_i^out = Σ_j w_ij: all exports of the country. */
    public double outStrength(String country) {
        return vertex(country).outStrength();
    }

    /** s_i^in = Σ_j w_ji: all imports of the country. */
    public double inStrength(String country) {
        return vertex(country).inStrength();
    }

    /** What the country exported, by importer in alphabetical order. */
    public Map<String, Double> exportsOf(String country) {
        return vertex(country).exports();
    }

    /** What the country imported, by exporter in alphabetical order. */
    public Map<String, Double> importsOf(String country) {
        return vertex(country).imports();
    }

    /** Codes of those that sell to the country, in alphabetical order. */
    public Set<String> suppliersOf(String country) {
        return importsOf(country).keySet();
    }

    /** Codes of those that buy from the country, in alphabetical order. */
    public Set<String> marketsOf(String country) {
        return exportsOf(country).keySet();
    }

    /** Codes of those that trade with the country in either direction, in alphabetical order. */
    public Set<String> partnersOf(String country) {
        return vertex(country).partners().get();
    }

    /** W = Σ_ij w_ij. */
    public double total() {
        return total;
    }

    /** L, the number of links. */
    public int links() {
        return links;
    }

    /** Number of flows left out because their weight is not known on this basis. */
    public int unknownWeights() {
        return unknownWeights;
    }

    /** P_i, the country's new supply at this stage in REO tonnes; empty if unknown or if the basis is not REO. */
    public OptionalDouble findProduction(String country) {
        Double amount = production.get(country);
        return amount == null ? OptionalDouble.empty() : OptionalDouble.of(amount);
    }

    /** All known P_i in REO tonnes, in alphabetical order of the countries; empty if the basis is not REO. */
    public SortedMap<String, Double> production() {
        return Collections.unmodifiableSortedMap(production);
    }

    /**
     * This network with its areas and their links taken out; itself if it has none. A country that trades with areas only
     * stays, isolated.
     */
    public TradeNetwork withoutAreas() {
        return core.get();
    }

    /** The graph; every attempt to change it throws {@link UnsupportedOperationException}. */
    public Graph<String, DefaultWeightedEdge> graph() {
        return graph.get();
    }

    /** The same countries and links as arrays, countries in alphabetical order. */
    public LinkArrays arrays() {
        return arrays.get();
    }

    @Override
    public String toString() {
        return "%s %d %s: %d countries, %d links".formatted(stage.id(), year, basis.id(), vertices.size(), links);
    }

    private Vertex vertex(String country) {
        return vertices.getOrDefault(country, ABSENT);
    }

    private void requireSameStageAndYear(Flow flow) {
        if (flow.stage() != stage || flow.year() != year) {
            throw new IllegalArgumentException(
                    "flow " + describe(flow) + " does not belong to a network of " + stage.id() + " " + year);
        }
    }

    private static void requireProduction(String country, double amount) {
        if (!Double.isFinite(amount) || amount < 0) {
            throw new IllegalArgumentException(
                    "production " + amount + " of " + country + " is not a finite number of zero or more");
        }
        if (country.equals(Production.WORLD)) {
            throw new IllegalArgumentException("production of " + country + " is a world total, not a country's");
        }
    }

    private static String describe(Flow flow) {
        return flow.exporter() + " to " + flow.importer() + ", " + flow.stage().id() + " " + flow.year();
    }

    private static List<Flow> sorted(Collection<Flow> flows) {
        return flows.stream().sorted(BY_PAIR).toList();
    }

    private TradeNetwork withoutAreas(Collection<Flow> flows, Map<String, Double> production, Set<String> codes) {
        List<Flow> amongCountries = flows.stream()
                .filter(f -> !areas.contains(f.exporter()) && !areas.contains(f.importer()))
                .toList();
        Map<String, Double> ofCountries = new TreeMap<>(production);
        ofCountries.keySet().removeAll(areas);
        Set<String> countries = new TreeSet<>(codes);
        countries.removeAll(areas);
        return new TradeNetwork(stage, year, basis, amongCountries, ofCountries, countries, Set.of());
    }

    private static double sum(Collection<Double> amounts) {
        double sum = 0;
        for (double amount : amounts) {
            sum += amount;
        }
        return sum;
    }

    private static Graph<String, DefaultWeightedEdge> toGraph(Map<String, Vertex> vertices) {
        Graph<String, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        vertices.keySet().forEach(graph::addVertex);
        vertices.forEach((exporter, vertex) -> vertex.exports()
                .forEach((importer, weight) -> graph.setEdgeWeight(graph.addEdge(exporter, importer), weight)));
        return graph;
    }

    private record Vertex(
            Map<String, Double> exports,
            Map<String, Double> imports,
            Lazy<Set<String>> partners,
            double outStrength,
            double inStrength) {
        Vertex(Map<String, Double> exports, Map<String, Double> imports) {
            this(
                    Collections.unmodifiableMap(exports),
                    Collections.unmodifiableMap(imports),
                    new Lazy<>(() -> union(exports.keySet(), imports.keySet())),
                    sum(exports.values()),
                    sum(imports.values()));
        }

        private static Set<String> union(Set<String> a, Set<String> b) {
            Set<String> union = new TreeSet<>(a);
            union.addAll(b);
            return Collections.unmodifiableSet(union);
        }
    }
}
