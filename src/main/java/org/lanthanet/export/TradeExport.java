package org.lanthanet.export;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Country;
import org.lanthanet.model.Dataset;
import org.lanthanet.model.Flow;

/**
 * Flows of some stages and years with all that is known of them, ready to be written.
 *
 * <p>As a graph it has an edge for every flow whose weight on the basis is known and above zero, and a node for every country
 * with an edge or a known production: the same links and countries as {@link org.lanthanet.network.TradeNetwork}. A weight is
 * a strength: more is closer. As a table it has every flow.
 *
 * <p>Everything is in an order of its own, whatever the order of what it is made from.
 */
public final class TradeExport {
    private final Basis basis;
    private final List<Flow> flows;
    private final List<Flow> edges;
    private final Map<String, Country> countries;
    private final List<Country> nodes;
    private final Provenance provenance;

    /**
     * @param basis what edges are weighted in
     * @param flows the flows
     * @param producers codes of countries with a known production at a stage and in a year of these
     * @param countries countries by code; one that is not among them goes by its code
     */
    public TradeExport(
            Basis basis,
            Collection<Flow> flows,
            Set<String> producers,
            Map<String, Country> countries,
            Provenance provenance) {
        this.basis = basis;
        this.flows = flows.stream().sorted(Comparator.comparing(Flow::key)).toList();
        this.edges = this.flows.stream().filter(this::isLink).toList();
        SortedSet<String> codes = new TreeSet<>(producers);
        edges.forEach(e -> {
            codes.add(e.exporter());
            codes.add(e.importer());
        });
        this.countries = Map.copyOf(countries);
        this.nodes = countries(codes);
        this.provenance = provenance;
    }

    private List<Country> countries(SortedSet<String> codes) {
        return codes.stream()
                .map(c -> countries.getOrDefault(c, new Country(c, c, null, Country.Kind.COUNTRY)))
                .toList();
    }

    /** The countries of these codes and those of all flows, by code. */
    List<Country> countries(Collection<String> more) {
        SortedSet<String> codes = new TreeSet<>(more);
        flows.forEach(f -> {
            codes.add(f.exporter());
            codes.add(f.importer());
        });
        return countries(codes);
    }

    private boolean isLink(Flow flow) {
        Double weight = flow.weight(basis);
        return weight != null && weight > 0;
    }

    public Basis basis() {
        return basis;
    }

    /** Every flow, by year, stage, exporter and importer. */
    public List<Flow> flows() {
        return flows;
    }

    /** The flows that are edges, in the same order. */
    public List<Flow> edges() {
        return edges;
    }

    /** The countries of the graph, by code. */
    public List<Country> nodes() {
        return nodes;
    }

    Provenance provenance() {
        return provenance;
    }

    /** The sources the flows rest on and those of these ids, by id. */
    List<Dataset> sources(Set<String> more) {
        Set<String> used = new HashSet<>(more);
        flows.forEach(f -> used.addAll(f.datasets()));
        return provenance.sources().stream()
                .filter(s -> used.contains(s.id()))
                .sorted(Comparator.comparing(Dataset::id))
                .toList();
    }

    /** Flows that are no edge because their weight is not known on this basis. */
    public int unknownWeights() {
        return (int) flows.stream().filter(f -> f.weight(basis) == null).count();
    }

    /** Flows that are no edge because their weight is zero. */
    public int zeroWeights() {
        return flows.size() - edges.size() - unknownWeights();
    }

    /** The weight of an edge. */
    double weight(Flow edge) {
        Double weight = edge.weight(basis);
        if (weight == null) {
            throw new IllegalArgumentException(edge.key() + " has no weight and is no edge");
        }
        return weight;
    }

    /** A name for an edge, unlike that of any other. */
    static String id(Flow edge) {
        return edge.year() + "-" + edge.stage().id() + "-" + edge.exporter() + "-" + edge.importer();
    }
}
