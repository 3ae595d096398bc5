package org.lanthanet.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lanthanet.model.Country;
import org.lanthanet.model.Flow;
import org.lanthanet.report.world.ChainLink;
import org.lanthanet.report.world.ChainNode;

/**
 * A Sankey diagram: nodes, and links that never lead in a circle.
 *
 * @param about what it is about, as words by name
 * @param nodes what links join, by id
 * @param links the links, by year
 */
public record Diagram(Map<String, String> about, List<Node> nodes, List<Link> links) {
    /** What links join. */
    record Node(String id, String title) {}

    /** An amount of a kind that goes from one node to another in a year. */
    record Link(String source, String target, String type, double value, int time) {}

    public Diagram {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /**
     * Trade as it is: a country is two nodes, {@code from:CHN} as exporter and {@code to:CHN} as importer, since trade goes both
     * ways. The type is the stage, the value the weight of the edge.
     */
    public static Diagram of(TradeExport export) {
        List<Node> nodes = new ArrayList<>();
        nodes.addAll(ends(export, Flow::exporter, Diagram::from));
        nodes.addAll(ends(export, Flow::importer, Diagram::to));
        return new Diagram(
                About.graph(export),
                nodes,
                export.edges().stream()
                        .map(e -> new Link(
                                from(e.exporter()), to(e.importer()), e.stage().id(), export.weight(e), e.year()))
                        .toList());
    }

    /**
     * The chain from mine to market: a country at a stage is where it makes the goods ({@code CHN@ore:made}) and where it has
     * them at its disposal ({@code CHN@ore:used}). The type is what happens on the link, the value REO tonnes.
     *
     * @param links the links
     * @param behind the trade it was followed through
     * @param sources ids of the sources of the production it begins with
     */
    public static Diagram chain(Collection<ChainLink> links, TradeExport behind, Set<String> sources) {
        SortedSet<ChainNode> places = new TreeSet<>();
        links.forEach(l -> {
            places.add(l.source());
            places.add(l.target());
        });
        Map<String, String> names =
                behind
                        .countries(places.stream()
                                .flatMap(p -> Stream.ofNullable(p.country()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Country::iso3, Country::name));
        return new Diagram(
                About.chain(behind, sources),
                places.stream().map(p -> new Node(p.id(), title(p, names))).toList(),
                links.stream()
                        .sorted()
                        .map(l -> new Link(
                                l.source().id(), l.target().id(), l.kind().id(), l.reoTonnes(), l.year()))
                        .toList());
    }

    private static String title(ChainNode place, Map<String, String> names) {
        String what = place.stage().id() + " " + place.kind().id();
        String country = place.country();
        return country == null ? what : names.getOrDefault(country, country) + ", " + what;
    }

    private static List<Node> ends(TradeExport export, Function<Flow, String> end, UnaryOperator<String> id) {
        Set<String> codes = export.edges().stream().map(end).collect(Collectors.toSet());
        return export.nodes().stream()
                .filter(c -> codes.contains(c.iso3()))
                .map(c -> new Node(id.apply(c.iso3()), c.name()))
                .toList();
    }

    private static String from(String country) {
        return "from:" + country;
    }

    private static String to(String country) {
        return "to:" + country;
    }
}
