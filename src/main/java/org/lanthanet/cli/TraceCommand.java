package org.lanthanet.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Merging;
import org.lanthanet.flow.balance.ChainData;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.Result;
import org.lanthanet.report.trace.RouteTable;
import org.lanthanet.report.trace.TraceBands;
import org.lanthanet.report.trace.TraceQuestion;
import org.lanthanet.report.trace.TraceQuestion.Direction;
import org.lanthanet.report.trace.TraceTable;
import org.lanthanet.report.trace.TracedYear;
import org.lanthanet.report.trace.TracedYears;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.GraphStore;
import org.lanthanet.store.TraceWriter;
import org.lanthanet.store.TracedShare;
import org.lanthanet.trace.BalancedChain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "trace",
        description =
                "Where the rare earths in a country's use were mined, through every border and every stage, beside whom it buys"
                        + " them from; or where what it mines is used.",
        footer = {
            "  lanthanet trace --country USA --stage compound --year 2022",
            "  lanthanet trace --country USA --stage magnet --by-year",
            "  lanthanet trace --country USA --stage magnet --year 2022 --path 10",
            "  lanthanet trace --country USA --stage magnet --year 2022 --direction to",
            "  lanthanet trace --country USA --year 2022 --bands --draws 200"
        })
final class TraceCommand extends StoreCommand {
    private static final int MOST_ROUTES = 1_000;
    private static final int MOST_REASONS = 3;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--country", paramLabel = "CODE", description = "the country asked about")
    private @Nullable String country;

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            completionCandidates = Candidates.TracedStages.class,
            description = "stage of the use: ore, compound, metal or magnet (default: each)")
    private @Nullable String stage;

    @Option(
            names = "--year",
            paramLabel = "Y|Y..Z",
            description = "a year, or a range such as 2010..2022 (default: all)")
    private @Nullable String year;

    @Option(
            names = "--direction",
            paramLabel = "from|to",
            completionCandidates = Candidates.Directions.class,
            description = "from: where what the country uses was mined; to: where what it mines is used"
                    + " (default: ${DEFAULT-VALUE})",
            defaultValue = "from")
    private String direction = "from";

    @Option(
            names = "--by-year",
            description = "a row a year, shares in columns (tables; csv and json are by year anyhow)")
    private boolean byYear;

    @Option(
            names = "--path",
            paramLabel = "K",
            arity = "0..1",
            fallbackValue = "10",
            description = "the K biggest routes instead, country by country and stage by stage (default K:"
                    + " ${FALLBACK-VALUE})")
    private @Nullable Integer routes;

    @Option(
            names = "--merge",
            paramLabel = "A=B",
            split = ",",
            description = "take country A as part of B: --merge HKG=CHN,MAC=CHN")
    private List<String> merge = List.of();

    @Option(
            names = "--write",
            description = "also keep what every country uses of what each mined in the graph, on TRACED edges, for the"
                    + " stages and years asked about")
    private boolean write;

    @Mixin
    private BandOptions bands = new BandOptions();

    @Override
    void check() {
        try {
            merging();
            years();
            stages();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        direction();
        if (country == null && !write) {
            throw new UsageException("name a country with --country, such as USA");
        }
        if (routes != null && (routes < 1 || routes > MOST_ROUTES)) {
            throw new UsageException("--path takes a number of routes from 1 to " + MOST_ROUTES + ", not " + routes);
        }
        if (routes != null && byYear) {
            throw new UsageException("--path and --by-year are two tables; ask for one at a time");
        }
        bands.check();
        if (bands.areGiven()) {
            checkBands();
        }
        if (write && !merge.isEmpty()) {
            throw new UsageException("--write keeps traces of countries as they are; leave out --merge");
        }
    }

    private void checkBands() {
        if (country == null || direction() != Direction.FROM || routes != null || byYear) {
            throw new UsageException(
                    "--bands are of where what a country uses comes from: name it with --country, and leave out"
                            + " --direction to, --path and --by-year (csv and json are by year anyhow)");
        }
        if (!merge.isEmpty()) {
            throw new UsageException("--bands are of countries as they are; leave out --merge");
        }
    }

    private Merging merging() {
        return Merging.parse(merge);
    }

    private YearRange years() {
        return year == null ? new YearRange(1900, 2100) : YearRange.parse(year);
    }

    private List<Stage> stages() {
        if (stage == null) {
            return BalancedChain.STAGES;
        }
        Stage asked = Stage.get(stage);
        if (!BalancedChain.STAGES.contains(asked)) {
            throw new IllegalArgumentException("the chain is traced from ore to magnet; what goes into a product needs"
                    + " figures of rare earths per product, which are in no table");
        }
        return List.of(asked);
    }

    private Direction direction() {
        for (Direction known : Direction.values()) {
            if (known.id().equals(direction.strip().toLowerCase(Locale.ROOT))) {
                return known;
            }
        }
        throw new UsageException("--direction takes 'from' or 'to', not '" + direction + "'");
    }

    @Override
    int run(GraphStore store, Terminal terminal, PrintWriter out) {
        GraphReader reader = new GraphReader(store);
        reader.requireData();
        ReportCommand.requireCountries(reader, merging(), country == null ? null : ReportCommand.code(country));
        TraceWriter writer = new TraceWriter(store);
        long version = write ? writer.version() : 0;
        ChainData data = TradeDataLoader.chain(reader, years(), merging());
        TracedYears traced = new TracedYears(years(), data, TradeDataLoader.conversion(data));
        if (country != null) {
            TraceQuestion question = new TraceQuestion(ReportCommand.code(country), stages(), years(), direction());
            TraceBands drawn = bands.areGiven() ? bands(reader, question, traced.years(), data, terminal) : null;
            show(question, traced.years(), drawn, terminal, out);
        }
        traced.faults().forEach(terminal::say);
        if (write) {
            keep(writer, traced.years(), version, terminal);
        }
        return ExitCodes.OK;
    }

    private TraceBands bands(
            GraphReader reader, TraceQuestion question, List<TracedYear> years, ChainData data, Terminal terminal) {
        List<Flow> flows =
                years.stream().flatMap(y -> data.flows(y.year()).stream()).toList();
        return TraceBands.of(
                question,
                years,
                data,
                DrawsLoader.load(reader, flows, bands),
                DrawsLoader.progress(terminal, "chains"));
    }

    private void show(
            TraceQuestion question,
            List<TracedYear> years,
            @Nullable TraceBands drawn,
            Terminal terminal,
            PrintWriter out) {
        TraceTable table = new TraceTable(question, years, drawn);
        output.write(out, routes == null ? trace(table) : routes(new RouteTable(question, years, routes)));
        List<String> reasons = table.reasons();
        reasons.stream().limit(MOST_REASONS).forEach(terminal::say);
        if (reasons.size() > MOST_REASONS) {
            terminal.say((reasons.size() - MOST_REASONS)
                    + " more stages and years have no rows; ask for one to be told why.");
        }
    }

    private Result trace(TraceTable table) {
        return !output.isTable() ? table.tidy() : byYear ? table.byYear() : table.table();
    }

    private Result routes(RouteTable table) {
        return output.isTable() ? table.table() : table.tidy();
    }

    private void keep(TraceWriter writer, List<TracedYear> years, long version, Terminal terminal) {
        List<TracedShare> kept = KeptTraces.of(years, stages());
        writer.write(stages(), years.stream().map(TracedYear::year).toList(), kept, version);
        terminal.say("Kept on " + kept.size() + " TRACED edges, amounts from " + KeptTraces.SMALLEST + " REO t up.");
    }
}
