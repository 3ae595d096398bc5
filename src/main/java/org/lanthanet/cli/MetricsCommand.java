package org.lanthanet.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Score;
import org.lanthanet.metric.catalogue.MetricCatalogue;
import org.lanthanet.metric.concentration.Hhi;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.network.TradeNetwork;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Result;
import org.lanthanet.report.TradeData;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "metrics",
        description = {
            "Network measures of every stage and year as tidy rows, over the flows the store holds.",
            "",
            "  lanthanet metrics hhi_suppliers --stage magnet --year 2022 --country USA",
            "  lanthanet metrics --format csv -o metrics.csv",
            ""
        })
final class MetricsCommand extends StoreCommand {
    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            description = "measures by their ids (default: all); --list shows them")
    private List<String> ids = List.of();

    @Option(names = "--list", description = "list the measures there are")
    private boolean list;

    @Option(names = "--stage", paramLabel = "STAGE", description = "ore, compound, metal, magnet or product")
    private @Nullable String stage;

    @Option(names = "--year", paramLabel = "Y|Y..Z", description = "a year, or a range such as 2010..2022")
    private @Nullable String year;

    @Option(names = "--country", paramLabel = "CODE", description = "rows of this country")
    private @Nullable String country;

    @Option(names = "--partner", paramLabel = "CODE", description = "rows of this partner")
    private @Nullable String partner;

    @Option(
            names = "--basis",
            paramLabel = "BASIS",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Basis basis = Basis.REO;

    @Override
    void check() {
        try {
            metrics();
            stages();
            years();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private List<Metric> metrics() {
        return ids.isEmpty()
                ? MetricCatalogue.all()
                : ids.stream().map(MetricCatalogue::get).toList();
    }

    private List<Stage> stages() {
        return stage == null ? List.of(Stage.values()) : List.of(Stage.get(stage));
    }

    private YearRange years() {
        return year == null ? new YearRange(1900, 2100) : YearRange.parse(year);
    }

    @Override
    int run(GraphStore store, Terminal terminal, PrintWriter out) {
        if (list) {
            output.write(out, catalogue());
            return ExitCodes.OK;
        }
        GraphReader reader = new GraphReader(store);
        reader.requireData();
        String of = country == null ? null : ReportCommand.code(country);
        String with = partner == null ? null : ReportCommand.code(partner);
        for (String code : Stream.of(of, with).filter(c -> c != null).toList()) {
            ReportCommand.requireCountries(ReportCommand.partners(reader), code);
        }
        TradeData data = TradeDataLoader.load(reader, years(), stage == null ? null : Stage.get(stage));
        List<Score> scores = scores(data).stream()
                .filter(s -> of == null || of.equals(s.country()))
                .filter(s -> with == null || with.equals(s.partner()))
                .toList();
        output.write(out, table(scores));
        unknownWeights(data, terminal);
        terminal.say("Over the flows the store holds; where a country's trade is declared in part ('lanthanet status',"
                + " docs/data.md), its shares and concentration are of that part.");
        return ExitCodes.OK;
    }

    /** Says which flows no measure could count, having no weight on this basis. */
    private void unknownWeights(TradeData data, Terminal terminal) {
        for (Stage s : stages()) {
            int[] unknown = years().years()
                    .map(y -> data.network(s, y, basis).unknownWeights())
                    .filter(n -> n > 0)
                    .toArray();
            if (unknown.length > 0) {
                terminal.say(IntStream.of(unknown).sum() + " " + s.id() + " flows in " + unknown.length
                        + " years have no known " + basis.unit() + " and are left out.");
            }
        }
    }

    /** Every measure of every stage and year, both cores at work, in catalogue order. */
    private List<Score> scores(TradeData data) {
        List<Metric> metrics = metrics();
        record Task(Metric metric, Stage stage, int year) {}
        List<Task> tasks = new ArrayList<>();
        for (Metric metric : metrics) {
            for (Stage s : stages()) {
                IntStream.rangeClosed(years().from(), years().to())
                        .filter(y -> data.has(s, y))
                        .forEach(y -> tasks.add(new Task(metric, s, y)));
            }
        }
        return tasks.parallelStream()
                .map(task -> task.metric().compute(network(data, task.metric(), task.stage(), task.year())))
                .toList()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** World production is measured on one source a year, never on a mix. */
    private TradeNetwork network(TradeData data, Metric metric, Stage ofStage, int ofYear) {
        return metric == Hhi.PRODUCTION
                ? data.productionNetwork(ofStage, ofYear)
                : data.network(ofStage, ofYear, basis);
    }

    private static Result table(List<Score> scores) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Score s : scores) {
            rows.add(Arrays.<@Nullable Object>asList(
                    s.metric(),
                    s.stage().id(),
                    s.year(),
                    s.country(),
                    s.partner(),
                    s.basis().id(),
                    s.value()));
        }
        return new Result(
                "Measures of the trade network",
                List.of(
                        Column.text("metric"),
                        Column.text("stage"),
                        Column.of("year", Kind.YEAR),
                        Column.text("country"),
                        Column.text("partner"),
                        Column.text("basis"),
                        Column.of("value", Kind.QUANTITY)),
                rows,
                List.of());
    }

    private static Result catalogue() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Metric m : MetricCatalogue.all()) {
            rows.add(Arrays.<@Nullable Object>asList(m.id(), m.level().id(), m.unit(Basis.REO), m.title()));
        }
        return new Result(
                "Measures",
                List.of(Column.text("metric"), Column.text("level"), Column.text("unit"), Column.text("title")),
                rows,
                List.of());
    }
}
