package org.lanthanet.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Country;
import org.lanthanet.model.Flow;

/**
 * GraphML: a directed graph with an edge a flow; where there are several years or stages, several edges join a pair, and
 * {@code year} and {@code stage} tell them apart. Every edge has an id of its own, without which Gephi takes them for one.
 *
 * <p>Keys go by their names: {@code d3} and {@code d7}, which numbering would give, are labels to Gephi. Only keys of the graph
 * are called otherwise, as an id may be used once in a file.
 *
 * <p>Brandes, Eiglsperger, Herman, Himsolt and Marshall (2002), GraphML progress report, LNCS 2265.
 */
final class GraphMl {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private final TradeExport export;
    private final XmlOut xml;

    private GraphMl(TradeExport export, XmlOut xml) {
        this.export = export;
        this.xml = xml;
    }

    static void write(TradeExport export, Writer out) throws IOException {
        new GraphMl(export, new XmlOut(out)).write();
    }

    private void write() throws IOException {
        Map<String, String> about = About.graph(export);
        xml.open("graphml", "xmlns", NAMESPACE).line();
        for (String name : about.keySet()) {
            key("graph-" + name, "graph", name, Field.Type.TEXT);
        }
        for (Field<Country> field : CountryFields.ALL) {
            key(field.name(), "node", field.name(), field.type());
        }
        key("weight", "edge", "weight", Field.Type.NUMBER);
        for (Field<Flow> field : FlowFields.OF_AN_EDGE) {
            key(field.name(), "edge", field.name(), field.type());
        }
        xml.open("graph", "id", "trade", "edgedefault", "directed").line();
        for (Map.Entry<String, String> entry : about.entrySet()) {
            data("graph-" + entry.getKey(), entry.getValue());
            xml.line();
        }
        for (Country country : export.nodes()) {
            xml.open("node", "id", country.iso3());
            data(CountryFields.ALL, country);
            xml.close().line();
        }
        for (Flow edge : export.edges()) {
            xml.open("edge", "id", TradeExport.id(edge), "source", edge.exporter(), "target", edge.importer());
            data("weight", export.weight(edge));
            data(FlowFields.OF_AN_EDGE, edge);
            xml.close().line();
        }
        xml.close().line().close().end();
    }

    private void key(String id, String of, String name, Field.Type type) throws IOException {
        String words = switch (type) {
            case TEXT -> "string";
            case INTEGER -> "int";
            case NUMBER -> "double";
        };
        xml.empty("key", "id", id, "for", of, "attr.name", name, "attr.type", words)
                .line();
    }

    private <T> void data(List<Field<T>> fields, T record) throws IOException {
        for (Field<T> field : fields) {
            data(field.name(), field.value(record));
        }
    }

    /** Unknown is left out. */
    private void data(String key, @Nullable Object value) throws IOException {
        String text = Values.text(value);
        if (!text.isEmpty()) {
            xml.open("data", "key", key).text(text).close();
        }
    }
}
