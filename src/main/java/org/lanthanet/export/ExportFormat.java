package org.lanthanet.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** How flows are exported. */
public enum ExportFormat {
    /** GraphML: a directed multigraph, an edge a flow. */
    GRAPHML,
    /** GEXF 1.3: a dynamic graph, an edge a pair and stage, its weight by year. */
    GEXF,
    /** A list of edges as comma-separated values. */
    CSV,
    /** Node-link JSON. */
    JSON,
    /** A Parquet table of every flow. */
    PARQUET,
    /** A Frictionless data package of flows, production and measures. */
    PACKAGE,
    /** The table of flows floWeaver reads. */
    FLOWEAVER,
    /** Nodes and links of a Sankey diagram as JSON. */
    SANKEY;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is text in one piece, which can go to standard output. */
    public boolean isText() {
        return this != PARQUET && this != PACKAGE;
    }

    /** Whether it holds every flow rather than edges with a weight. */
    public boolean isTable() {
        return !isText();
    }

    /** Whether it can follow the chain from mine to market rather than hold trade at each stage. */
    public boolean isDiagram() {
        return this == FLOWEAVER || this == SANKEY;
    }

    /** Whether the file has no place for what it is about, which then stands in a file beside it. */
    public boolean needsAbout() {
        return this == CSV || this == FLOWEAVER;
    }

    /**
     * Writes a text format.
     *
     * @throws IllegalStateException if it is none
     */
    public void write(TradeExport export, Writer out) throws IOException {
        switch (this) {
            case GRAPHML -> GraphMl.write(export, out);
            case GEXF -> Gexf.write(export, out);
            case CSV -> EdgeList.edges(export, out);
            case JSON -> NodeLink.write(export, out);
            case FLOWEAVER -> Sankey.table(Diagram.of(export), out);
            case SANKEY -> Sankey.json(Diagram.of(export), out);
            case PARQUET, PACKAGE -> throw new IllegalStateException(this + " is no text");
        }
        out.flush();
    }
}
