package org.lanthanet.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.lanthanet.model.Country;
import org.lanthanet.model.Flow;

/**
 * Edges and nodes as comma-separated values, the two ends and the weight first: as {@code pandas}, NetworkX, igraph and Gephi
 * look for them.
 */
public final class EdgeList {
    private EdgeList() {}

    /** The edges. */
    static void edges(TradeExport export, Writer out) throws IOException {
        List<Field<Flow>> fields = new ArrayList<>();
        fields.add(Field.text("source", "", Flow::exporter));
        fields.add(Field.text("target", "", Flow::importer));
        fields.add(Field.number("weight", "", f -> export.weight(f)));
        fields.addAll(FlowFields.OF_AN_EDGE);
        CsvRows.write(fields, export.edges(), out);
    }

    /** The nodes; {@code id} is what edges call them. */
    public static void nodes(TradeExport export, Writer out) throws IOException {
        List<Field<Country>> fields = new ArrayList<>();
        fields.add(Field.text("id", "", Country::iso3));
        fields.addAll(CountryFields.BESIDE_THE_CODE);
        CsvRows.write(fields, export.nodes(), out);
    }
}
