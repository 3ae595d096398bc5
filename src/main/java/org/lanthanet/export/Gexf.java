package org.lanthanet.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Country;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;

/**
 * GEXF 1.3, a dynamic directed graph: one edge for a pair and stage ({@code kind}), with a spell, a weight and the other
 * figures for every year it was traded in. The edge's own {@code weight}, for readers that know no years, is the sum over them.
 *
 * <p>A year is the closed interval [year, year], so that two years never share a moment: Gephi's intervals hold both ends, and
 * NetworkX reads intervals but not timestamps.
 */
final class Gexf {
    private static final String NAMESPACE = "http://gexf.net/1.3";

    private static final List<Field<Flow>> BY_YEAR = FlowFields.OF_AN_EDGE.stream()
            .filter(f -> !List.of("year", "stage", "flags", "datasets").contains(f.name()))
            .toList();

    private static final List<Field<Country>> OF_A_NODE =
            CountryFields.ALL.stream().filter(f -> !f.name().equals("label")).toList();

    private record Link(Stage stage, String exporter, String importer) implements Comparable<Link> {
        @Override
        public int compareTo(Link other) {
            return id().compareTo(other.id());
        }

        String id() {
            return stage.position() + "-" + stage.id() + "-" + exporter + "-" + importer;
        }
    }

    private final TradeExport export;
    private final XmlOut xml;

    private Gexf(TradeExport export, XmlOut xml) {
        this.export = export;
        this.xml = xml;
    }

    static void write(TradeExport export, Writer out) throws IOException {
        new Gexf(export, new XmlOut(out)).write();
    }

    private void write() throws IOException {
        xml.open("gexf", "xmlns", NAMESPACE, "version", "1.3").line();
        meta();
        xml.open(
                        "graph",
                        "defaultedgetype",
                        "directed",
                        "mode",
                        "dynamic",
                        "timeformat",
                        "double",
                        "timerepresentation",
                        "interval",
                        "idtype",
                        "string")
                .line();
        attributes("node", "static", OF_A_NODE);
        attributes("edge", "static", List.of(FlowFields.get("stage")));
        List<Field<Flow>> dynamic = new ArrayList<>();
        dynamic.add(Field.number("weight", "", f -> export.weight(f)));
        dynamic.addAll(BY_YEAR);
        attributes("edge", "dynamic", dynamic);
        xml.open("nodes").line();
        for (Country country : export.nodes()) {
            node(country);
        }
        xml.close().line().open("edges").line();
        for (Map.Entry<Link, List<Flow>> link : links().entrySet()) {
            edge(link.getKey(), link.getValue(), dynamic);
        }
        xml.close().line().close().line().close().end();
    }

    private void meta() throws IOException {
        Map<String, String> about = About.graph(export);
        String description = about.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining("\n"));
        xml.open("meta").line();
        xml.open("creator").text("LanthaNet").close().line();
        xml.open("description").text(description).close().line();
        xml.close().line();
    }

    private Map<Link, List<Flow>> links() {
        Map<Link, List<Flow>> links = new TreeMap<>();
        for (Flow edge : export.edges()) {
            links.computeIfAbsent(new Link(edge.stage(), edge.exporter(), edge.importer()), k -> new ArrayList<>())
                    .add(edge);
        }
        return links;
    }

    private <T> void attributes(String of, String mode, List<Field<T>> fields) throws IOException {
        xml.open("attributes", "class", of, "mode", mode).line();
        for (Field<T> field : fields) {
            String type = field.type() == Field.Type.TEXT ? "string" : "double";
            xml.empty("attribute", "id", field.name(), "title", field.name(), "type", type)
                    .line();
        }
        xml.close().line();
    }

    private void node(Country country) throws IOException {
        xml.open("node", "id", country.iso3(), "label", country.name()).open("attvalues");
        for (Field<Country> field : OF_A_NODE) {
            value(field.name(), field.value(country));
        }
        xml.close().close().line();
    }

    private void edge(Link link, List<Flow> years, List<Field<Flow>> dynamic) throws IOException {
        double sum = 0;
        for (Flow year : years) {
            sum += export.weight(year);
        }
        xml.open(
                        "edge",
                        "id",
                        link.id(),
                        "source",
                        link.exporter(),
                        "target",
                        link.importer(),
                        "kind",
                        link.stage().id(),
                        "weight",
                        Values.text(sum))
                .open("attvalues");
        value("stage", link.stage().id());
        for (Field<Flow> field : dynamic) {
            for (Flow year : years) {
                value(field.name(), field.value(year), year.year());
            }
        }
        xml.close().open("spells");
        for (Flow year : years) {
            String at = Integer.toString(year.year());
            xml.empty("spell", "start", at, "end", at);
        }
        xml.close().close().line();
    }

    private void value(String field, @Nullable Object value) throws IOException {
        String text = Values.text(value);
        if (!text.isEmpty()) {
            xml.empty("attvalue", "for", field, "value", text);
        }
    }

    private void value(String field, @Nullable Object value, int year) throws IOException {
        String text = Values.text(value);
        if (!text.isEmpty()) {
            String at = Integer.toString(year);
            xml.empty("attvalue", "for", field, "value", text, "start", at, "end", at);
        }
    }
}
