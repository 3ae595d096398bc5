package org.lanthanet.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.export.About;
import org.lanthanet.export.AboutFile;
import org.lanthanet.export.DataPackage;
import org.lanthanet.export.Diagram;
import org.lanthanet.export.EdgeList;
import org.lanthanet.export.ExportFormat;
import org.lanthanet.export.ParquetFlows;
import org.lanthanet.export.Sankey;
import org.lanthanet.export.TradeExport;
import org.lanthanet.metric.Selection;
import org.lanthanet.model.Basis;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = {
            "Flows for other programs: graphs whose edges have a weight (graphml, gexf, csv, json, floweaver, sankey), or tables of"
                    + " all flows (parquet, package).",
        },
        footer = {
            "  lanthanet export --format gexf -o trade.gexf",
            "  lanthanet export --format graphml --stage magnet --year 2022 -o m.graphml",
            "  lanthanet export --format csv --stage ore --merge HKG=CHN,MAC=CHN",
            "  lanthanet export --format sankey --stage chain --year 2022 -o chain.json",
            "  lanthanet export --format package --year 2018..2022 -o trade"
        })
final class ExportCommand extends StoreCommand {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            description = "${COMPLETION-CANDIDATES}; docs/exports.md says what each holds")
    private ExportFormat format = ExportFormat.GRAPHML;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|DIR",
            description =
                    "write to a file instead of stdout; csv and floweaver put what they are about beside it; a package is a"
                            + " directory")
    private @Nullable Path output;

    @Mixin
    private NetworkOptions networks = new NetworkOptions();

    @Override
    void check() {
        try {
            networks.check();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        if (networks.chainOnly()) {
            checkChain();
        }
        if (output == null && !format.isText()) {
            throw new UsageException(
                    format == ExportFormat.PACKAGE
                            ? "a package is several files; name a directory with -o"
                            : format + " is no text; name a file with -o");
        }
    }

    private void checkChain() {
        if (!format.isDiagram()) {
            throw new UsageException(
                    format + " holds trade at a stage; name another than chain, leave out --stage for all, or"
                            + " ask for floweaver or sankey");
        }
        if (!networks.named().equals(Selection.ALL) || networks.basis() != Basis.REO) {
            throw new UsageException(
                    "the chain is followed whole and in REO tonnes; leave out --country, --partner and --basis");
        }
    }

    @Override
    int run(GraphStore store, Terminal terminal, PrintWriter out) {
        GraphReader reader = new GraphReader(store);
        reader.requireData();
        if (networks.chainOnly()) {
            chain(new ChainLoader(reader, networks), terminal, out);
            return ExitCodes.OK;
        }
        ExportLoader loader = new ExportLoader(reader, networks);
        TradeExport export = loader.flows();
        if (output == null) {
            OutputFile.write(null, out, writer -> format.write(export, writer));
        } else {
            write(loader, export, output, terminal);
        }
        tell(export, terminal);
        return ExitCodes.OK;
    }

    private void chain(ChainLoader loader, Terminal terminal, PrintWriter out) {
        Diagram diagram = loader.diagram();
        OutputFile.Text text = format == ExportFormat.SANKEY
                ? writer -> Sankey.json(diagram, writer)
                : writer -> Sankey.table(diagram, writer);
        if (output == null) {
            OutputFile.write(null, out, text);
        } else {
            text(text, diagram.about(), output, terminal);
        }
        loader.faults().forEach(terminal::say);
        terminal.say("%,d links from mine to market, in REO t."
                .formatted(diagram.links().size()));
    }

    private void write(ExportLoader loader, TradeExport export, Path to, Terminal terminal) {
        switch (format) {
            case PARQUET ->
                OutputFile.saveWhole(
                        to, () -> WholeFile.write(to.toAbsolutePath(), file -> ParquetFlows.write(export, file)));
            case PACKAGE -> {
                DataPackage tables = loader.tables(export);
                OutputFile.saveWhole(
                        to, () -> WholeFile.writeAll(to.toAbsolutePath(), DataPackage.DESCRIPTOR, tables::write));
                terminal.say(rows(tables.rows()));
            }
            case CSV -> {
                Path nodes = beside(to, ".nodes.csv");
                if (isOrWillBeAFile(to)) {
                    OutputFile.saveText(nodes, writer -> EdgeList.nodes(export, writer));
                    terminal.say("Beside " + to.getFileName() + ": " + nodes.getFileName() + ".");
                }
                text(writer -> format.write(export, writer), About.graph(export), to, terminal);
            }
            case GRAPHML, GEXF, JSON, SANKEY, FLOWEAVER ->
                text(writer -> format.write(export, writer), About.graph(export), to, terminal);
        }
    }

    private void text(OutputFile.Text text, Map<String, String> about, Path to, Terminal terminal) {
        if (format.needsAbout() && isOrWillBeAFile(to)) {
            Path beside = beside(to, ".about.json");
            OutputFile.saveText(beside, writer -> AboutFile.write(about, writer));
            terminal.say("Beside " + to.getFileName() + ": " + beside.getFileName() + ".");
        }
        OutputFile.saveText(to, text);
    }

    /** Not a device or a pipe, which has no neighbours. */
    private static boolean isOrWillBeAFile(Path to) {
        return !Files.exists(to) || Files.isRegularFile(to);
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("(?i)(?<=.)\\.csv$", "") + ending);
    }

    private static String rows(Map<String, Integer> rows) {
        return rows.entrySet().stream()
                .map(e -> "%s %,d".formatted(e.getKey(), e.getValue()))
                .collect(Collectors.joining(", ", "Rows: ", "."));
    }

    private void tell(TradeExport export, Terminal terminal) {
        if (export.flows().isEmpty()) {
            terminal.say("No flows: the store holds none of this stage, year or country.");
        } else if (format.isTable()) {
            terminal.say("%,d flows; what is not known is empty."
                    .formatted(export.flows().size()));
        } else {
            terminal.say("%,d countries, %,d flows weighted in %s."
                    .formatted(
                            export.nodes().size(),
                            export.edges().size(),
                            export.basis().unit()));
            leftOut(export, terminal);
        }
    }

    private static void leftOut(TradeExport export, Terminal terminal) {
        if (export.unknownWeights() > 0) {
            terminal.say("%,d flows have no known %s and are left out%s."
                    .formatted(
                            export.unknownWeights(),
                            export.basis().unit(),
                            export.basis() == Basis.USD
                                    ? ""
                                    : "; --basis usd weighs by value, parquet and package hold all flows"));
        }
        if (export.zeroWeights() > 0) {
            terminal.say("%,d flows of zero are no links and are left out.".formatted(export.zeroWeights()));
        }
    }
}
