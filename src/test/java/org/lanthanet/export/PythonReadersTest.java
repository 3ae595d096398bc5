package org.lanthanet.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Country;

/** NetworkX and igraph read what is exported: the same countries, edges and weights. */
class PythonReadersTest {
    @TempDir
    private Path folder;

    private String file(String name, ExportFormat format, TradeExport export) throws IOException {
        Path file = folder.resolve(name + "." + format);
        try (Writer out = Files.newBufferedWriter(file)) {
            format.write(export, out);
        }
        if (format == ExportFormat.CSV) {
            try (Writer out = Files.newBufferedWriter(folder.resolve(name + ".nodes.csv"))) {
                EdgeList.nodes(export, out);
            }
        }
        return file.toString();
    }

    private static double sum(TradeExport export) {
        return export.edges().stream().mapToDouble(export::weight).sum();
    }

    /** What the readers said of a file: nodes, edges, edges without a weight, sum of weights, label, about its weight. */
    private static void assertSame(String line, TradeExport export, int edges, String country) throws IOException {
        String[] said = line.split("\t", -1);
        assertThat(said).hasSize(6);
        assertThat(said[0])
                .as("nodes")
                .isEqualTo(Integer.toString(export.nodes().size()));
        assertThat(said[1]).as("edges").isEqualTo(Integer.toString(edges));
        assertThat(said[2]).as("edges without a weight").isEqualTo("0");
        assertThat(Double.parseDouble(said[3])).isCloseTo(sum(export), within(sum(export) * 1e-12));
        Country named = Exports.NAMES.get(country);
        assertThat(new ObjectMapper().readValue(said[4], String.class)).isEqualTo(named == null ? "" : named.name());
    }

    @Test
    void networkXReadsGraphMlAndJsonAndGexfIfItKnowsIt() throws Exception {
        TradeExport small = Exports.small();
        TradeExport bundled = Exports.bundled(Basis.USD);
        List<String> lines = Python.with("networkx")
                .run(
                        "read_graphs.py",
                        "networkx",
                        "AAA",
                        file("small", ExportFormat.GRAPHML, small),
                        file("small", ExportFormat.JSON, small),
                        file("bundled", ExportFormat.JSON, bundled),
                        file("small", ExportFormat.GEXF, small));

        assertThat(lines).hasSize(4);
        assertSame(lines.get(0), small, 4, "AAA");
        assertThat(lines.get(0)).endsWith("\t" + About.graph(small).get("weight"));
        assertSame(lines.get(1), small, 4, "AAA");
        assertThat(lines.get(1)).endsWith("\t" + About.graph(small).get("weight"));
        assertSame(lines.get(2), bundled, bundled.edges().size(), "");
        assumeFalse(lines.get(3).equals("not known"), "this networkx is too old for GEXF 1.3");
        assertSame(lines.get(3), small, 3, "AAA");
    }

    @Test
    void igraphReadsGraphMlAndEdgeLists() throws Exception {
        TradeExport small = Exports.small();
        TradeExport bundled = Exports.bundled(Basis.REO);
        List<String> lines = Python.with("igraph")
                .run(
                        "read_graphs.py",
                        "igraph",
                        "BBB",
                        file("small", ExportFormat.GRAPHML, small),
                        file("bundled", ExportFormat.GRAPHML, bundled),
                        file("bundled", ExportFormat.CSV, bundled));

        assertThat(lines).hasSize(3);
        assertSame(lines.get(0), small, 4, "BBB");
        assertThat(lines.get(0)).endsWith("\t" + About.graph(small).get("weight"));
        assertSame(lines.get(1), bundled, bundled.edges().size(), "");
        assertSame(lines.get(2), bundled, bundled.edges().size(), "");
    }
}
