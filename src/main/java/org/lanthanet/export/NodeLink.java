package org.lanthanet.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.lanthanet.model.Country;
import org.lanthanet.model.Flow;

/**
 * Node-link JSON: {@code nodes} with their {@code id}, {@code links} with {@code source} and {@code target}, as D3 and
 * NetworkX's {@code node_link_graph(…, edges="links")} read it; {@code key} tells links of a pair apart, and {@code graph} says
 * what it is about.
 */
final class NodeLink {
    private NodeLink() {}

    static void write(TradeExport export, Writer out) throws IOException {
        try (JsonGenerator json = JsonOut.compact(out)) {
            json.writeStartObject();
            json.writeBooleanField("directed", true);
            json.writeBooleanField("multigraph", true);
            json.writeFieldName("graph");
            JsonOut.about(json, About.graph(export));
            json.writeArrayFieldStart("nodes");
            for (Country country : export.nodes()) {
                json.writeStartObject();
                JsonOut.member(json, "id", country.iso3());
                JsonOut.members(json, CountryFields.ALL, country);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("links");
            for (Flow edge : export.edges()) {
                json.writeStartObject();
                JsonOut.member(json, "source", edge.exporter());
                JsonOut.member(json, "target", edge.importer());
                JsonOut.member(json, "key", TradeExport.id(edge));
                JsonOut.member(json, "weight", export.weight(edge));
                JsonOut.members(json, FlowFields.OF_AN_EDGE, edge);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }
}
