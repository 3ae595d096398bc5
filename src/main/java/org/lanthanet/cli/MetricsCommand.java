package org.lanthanet.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Merging;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Selection;
import org.lanthanet.metric.catalogue.MetricCatalogue;
import org.lanthanet.metric.significance.Significance;
import org.lanthanet.model.Production;
import org.lanthanet.report.TradeData;
import org.lanthanet.report.metric.MetricQuestion;
import org.lanthanet.report.metric.MetricTable;
import org.lanthanet.report.metric.NullQuestion;
import org.lanthanet.report.metric.NullTable;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.GraphStore;
import org.lanthanet.store.ScoreWriter;
import org.lanthanet.store.StoreAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "metrics",
        description = "Network measures of every stage and year as tidy rows, over the flows the store holds.",
        footer = {
            "  lanthanet metrics --list",
            "  lanthanet metrics hhi_suppliers --stage magnet --year 2022 --country USA",
            "  lanthanet metrics exposure --stage chain --country USA --partner CHN",
            "  lanthanet metrics reciprocity --null both --stage magnet --year 2022",
            "  lanthanet metrics reciprocity --stage magnet --year 2020..2024 --cut 6",
            "  lanthanet metrics --year 2022 --format csv -o metrics.csv"
        })
final class MetricsCommand extends StoreCommand {
    private static final String OF_WHAT =
            "Values are of the trade that is declared, and given where what they are made of is:"
                    + " 'lanthanet status --coverage', docs/method.md.";

    /** Rows of a table beyond which nobody reads it. */
    private static final int LONGEST_TABLE = 50_000;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(
            paramLabel = "ID",
            completionCandidates = Candidates.Metrics.class,
            arity = "0..*",
            description = "measures by their ids (default: all); --list shows them")
    private List<String> ids = List.of();

    @Option(names = "--list", description = "list the measures there are; with --format csv their definitions too")
    private boolean list;

    @Mixin
    private NetworkOptions networks = new NetworkOptions();

    @Option(
            names = "--cut",
            paramLabel = "N",
            description =
                    "cut every network to each country's N largest partners on either side, by value: years that are held whole"
                            + " then compare with those of which a file gives no more (BACI's magnets: 6, docs/data.md)")
    private @Nullable Integer cut;

    @Option(
            names = "--write",
            description = "also keep what was measured of countries and networks in the graph, on SCORES edges")
    private boolean write;

    @Mixin
    private NullOptions nulls = new NullOptions();

    @Override
    void check() {
        try {
            metrics();
            networks.check();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        if (networks.chainOnly() && metrics().stream().noneMatch(Metric::spansStages)) {
            throw new UsageException("none of these measures has values over the chain; those that have: "
                    + MetricCatalogue.all().stream()
                            .filter(Metric::spansStages)
                            .map(Metric::id)
                            .collect(Collectors.joining(", ")));
        }
        nulls.check();
        if (nulls.areGiven()) {
            checkNulls();
        }
        if (cut != null && cut < 1) {
            throw new UsageException("--cut keeps at least one partner; " + cut + " is none");
        }
        if (write && cut != null) {
            throw new UsageException("--write keeps what was measured of all trade held; leave out --cut");
        }
        if (write && !networks.named().equals(Selection.ALL)) {
            throw new UsageException(
                    "--write keeps what was measured of all countries; leave out --country and --partner");
        }
        if (write && (networks.chainOnly() || metrics().stream().allMatch(m -> m.level() == Metric.Level.PAIR))) {
            throw new UsageException("--write keeps what was measured of countries and networks at a stage; "
                    + (networks.chainOnly() ? "the chain is no stage" : "these measures are of pairs alone"));
        }
    }

    private void checkNulls() {
        nulls.statistics(named());
        if (write) {
            throw new UsageException("--write keeps measures alone; leave out --null");
        }
        if (networks.chainOnly()) {
            throw new UsageException("--null sets networks of one stage beside others; name another than chain");
        }
        Selection pair = networks.named();
        if ((pair.country() == null) != (pair.partner() == null)) {
            throw new UsageException("--null asks for a pair: give both --country and --partner, or neither");
        }
        if (pair.country() != null && pair.country().equals(pair.partner())) {
            throw new UsageException("--null asks for two countries; both are " + pair.country());
        }
    }

    private List<Metric> metrics() {
        return ids.isEmpty() ? MetricCatalogue.all() : named();
    }

    private List<Metric> named() {
        return ids.stream().distinct().map(MetricCatalogue::get).toList();
    }

    @Override
    boolean needsTheStore() {
        return !list;
    }

    @Override
    boolean prepare(StoreAddress address, Terminal terminal, PrintWriter out) {
        if (list) {
            output.write(out, output.isTable() ? MetricTable.catalogue() : MetricTable.definitions());
        }
        return !list;
    }

    @Override
    int run(GraphStore store, Terminal terminal, PrintWriter out) {
        GraphReader reader = new GraphReader(store);
        reader.requireData();
        if (nulls.areGiven()) {
            return besideNulls(reader, terminal, out);
        }
        MetricQuestion question = new MetricQuestion(
                metrics(),
                networks.stages(),
                networks.chain(),
                networks.years(),
                networks.basis(),
                networks.selection(reader));
        long version = write ? new ScoreWriter(store).version() : 0;
        TradeData data = load(reader);
        MetricTable table = new MetricTable(question, data);
        print(table, terminal, out);
        if (table.scores().isEmpty()) {
            terminal.say(
                    "No rows: the store holds no such stage, year or country, or the measures named are not of countries,"
                            + " or of pairs (--list says of what each is).");
        }
        table.unknownWeights().forEach(terminal::say);
        terminal.say(OF_WHAT);
        if (write) {
            keep(store, KeptScores.of(table.scores()), networks.merging(), version, terminal);
        }
        return ExitCodes.OK;
    }

    private TradeData load(GraphReader reader) {
        TradeData data = networks.load(reader);
        return cut == null ? data : data.cut(cut);
    }

    private void print(MetricTable table, Terminal terminal, PrintWriter out) {
        int rows = table.scores().size();
        if (!output.isTable()) {
            output.write(out, table.tidy());
        } else if (rows <= LONGEST_TABLE) {
            output.write(out, table.table());
        } else if (write) {
            terminal.say("%,d rows are not shown; --format csv -o FILE takes them all.".formatted(rows));
        } else {
            throw new UsageException(
                    "%,d rows are no table to read; name measures, --stage, --year or --country, or add --format csv -o FILE"
                            .formatted(rows));
        }
    }

    private int besideNulls(GraphReader reader, Terminal terminal, PrintWriter out) {
        Selection pair = networks.selection(reader);
        NullQuestion question = new NullQuestion(
                nulls.statistics(named()),
                nulls.models(),
                nulls.draws(),
                nulls.seed(),
                pair.country() == null || pair.partner() == null
                        ? null
                        : new Significance.Pair(pair.country(), pair.partner()),
                networks.stages(),
                networks.years(),
                networks.basis());
        NullTable table = new NullTable(question, load(reader), terminal.progress("Drawing", " networks")::at);
        output.write(out, output.isTable() ? table.table() : table.tidy());
        table.unknownWeights().forEach(terminal::say);
        terminal.say(OF_WHAT);
        return ExitCodes.OK;
    }

    private static void keep(GraphStore store, KeptScores kept, Merging merging, long version, Terminal terminal) {
        new ScoreWriter(store).write(kept.edges(), merging.words(), version);
        terminal.say("Kept on " + kept.edges().size() + " SCORES edges, networks as a whole under " + Production.WORLD
                + (kept.left() == 0 ? "." : "; " + kept.left() + " values of pairs are not kept."));
    }
}
