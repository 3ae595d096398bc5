package org.lanthanet.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * A Sankey diagram as floWeaver and D3 read it: links with {@code source}, {@code target}, {@code type}, {@code value} and {@code
 * time}.
 *
 * <p>Lupton and Allwood (2017), Hybrid Sankey diagrams, Resources, Conservation and Recycling 124, 141-151.
 */
public final class Sankey {
    private static final List<Field<Diagram.Link>> LINK = List.of(
            Field.text("source", "", Diagram.Link::source),
            Field.text("target", "", Diagram.Link::target),
            Field.text("type", "", Diagram.Link::type),
            Field.number("value", "", Diagram.Link::value),
            Field.integer("time", "", Diagram.Link::time));

    private static final List<Field<Diagram.Node>> NODE =
            List.of(Field.text("id", "", Diagram.Node::id), Field.text("title", "", Diagram.Node::title));

    private Sankey() {}

    /** The table floWeaver reads. */
    public static void table(Diagram diagram, Writer out) throws IOException {
        CsvRows.write(LINK, diagram.links(), out);
    }

    /** Nodes with their names, and links. */
    public static void json(Diagram diagram, Writer out) throws IOException {
        try (JsonGenerator json = JsonOut.compact(out)) {
            json.writeStartObject();
            json.writeFieldName("about");
            JsonOut.about(json, diagram.about());
            json.writeArrayFieldStart("nodes");
            for (Diagram.Node node : diagram.nodes()) {
                JsonOut.object(json, NODE, node);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("links");
            for (Diagram.Link link : diagram.links()) {
                JsonOut.object(json, LINK, link);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }
}
