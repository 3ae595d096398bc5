package org.lanthanet.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Merging;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Score;
import org.lanthanet.metric.Selection;
import org.lanthanet.metric.catalogue.MetricCatalogue;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.MetricQuestion;
import org.lanthanet.report.MetricTable;
import org.lanthanet.report.TradeData;
import org.lanthanet.store.CountryScore;
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
        description = {
            "Network measures of every stage and year as tidy rows, over the flows the store holds.",
            "",
            "  lanthanet metrics hhi_suppliers --stage magnet --year 2022 --country USA",
            "  lanthanet metrics exposure --stage chain --country USA --partner CHN --merge HKG=CHN",
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

    @Option(names = "--list", description = "list the measures there are; with --format csv their definitions too")
    private boolean list;

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "ore, compound, metal, magnet or product; chain for measures over all stages together")
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

    @Option(
            names = "--merge",
            paramLabel = "A=B",
            split = ",",
            description = "take country A as part of B: --merge HKG=CHN,MAC=CHN")
    private Map<String, String> merge = Map.of();

    @Option(
            names = "--write",
            description = "also keep what was measured of countries and networks in the graph, on SCORES edges")
    private boolean write;

    @Override
    void check() {
        try {
            metrics();
            stages();
            years();
            merging();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        if (chainOnly() && metrics().stream().noneMatch(Metric::spansStages)) {
            throw new UsageException("none of these measures has values over the chain; those that have: "
                    + MetricCatalogue.all().stream()
                            .filter(Metric::spansStages)
                            .map(Metric::id)
                            .collect(Collectors.joining(", ")));
        }
        if (write && (country != null || partner != null)) {
            throw new UsageException(
                    "--write keeps what was measured of all countries; leave out --country and --partner");
        }
    }

    private List<Metric> metrics() {
        return ids.isEmpty()
                ? MetricCatalogue.all()
                : ids.stream().map(MetricCatalogue::get).toList();
    }

    private boolean chainOnly() {
        return stage != null && stage.strip().equalsIgnoreCase(Score.CHAIN);
    }

    private List<Stage> stages() {
        if (chainOnly()) {
            return List.of();
        }
        return stage == null ? List.of(Stage.values()) : List.of(Stage.get(stage));
    }

    private YearRange years() {
        return year == null ? new YearRange(1900, 2100) : YearRange.parse(year);
    }

    private Merging merging() {
        Map<String, String> codes = new TreeMap<>();
        merge.forEach((from, to) -> codes.put(ReportCommand.code(from), ReportCommand.code(to)));
        return new Merging(codes);
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
        Merging merging = merging();
        MetricQuestion question = new MetricQuestion(
                metrics(), stages(), stage == null || chainOnly(), years(), basis, selection(reader, merging));
        long version = write ? new ScoreWriter(store).version() : 0;
        TradeData data = TradeDataLoader.load(
                reader,
                years(),
                question.stages().size() == 1 ? question.stages().get(0) : null,
                merging);
        MetricTable table = new MetricTable(question, data);
        output.write(out, output.isTable() ? table.table() : table.tidy());
        table.unknownWeights().forEach(terminal::say);
        terminal.say("Over the flows the store holds; where a country's trade is declared in part ('lanthanet status',"
                + " docs/data.md), its shares and concentration are of that part.");
        if (write) {
            keep(store, table.scores(), merging, version, terminal);
        }
        return ExitCodes.OK;
    }

    private Selection selection(GraphReader reader, Merging merging) {
        List<String> named = new ArrayList<>(merging.codes());
        String of = country == null ? null : ReportCommand.code(country);
        String with = partner == null ? null : ReportCommand.code(partner);
        if (of != null) {
            named.add(of);
        }
        if (with != null) {
            named.add(with);
        }
        if (!named.isEmpty()) {
            ReportCommand.requireCountries(ReportCommand.partners(reader), named.toArray(String[]::new));
        }
        for (String code : named) {
            if ((code.equals(of) || code.equals(with)) && !merging.code(code).equals(code)) {
                throw new UsageException(code + " is merged into " + merging.code(code) + "; ask for that");
            }
        }
        return new Selection(of, with);
    }

    private void keep(GraphStore store, List<Score> scores, Merging merging, long version, Terminal terminal) {
        record Place(String country, Stage stage, int year) {}
        Map<Basis, Map<Place, Map<String, @Nullable Double>>> places = new TreeMap<>();
        long pairs = 0;
        for (Score score : scores) {
            Stage at = score.stage();
            if (score.partner() != null || at == null) {
                pairs++;
                continue;
            }
            String of = score.country() == null ? Production.WORLD : score.country();
            places.computeIfAbsent(score.basis(), b -> new HashMap<>())
                    .computeIfAbsent(new Place(of, at, score.year()), p -> new TreeMap<>())
                    .put(score.metric(), score.value());
        }
        int edges = 0;
        for (Map.Entry<Basis, Map<Place, Map<String, @Nullable Double>>> entry : places.entrySet()) {
            List<CountryScore> kept = entry.getValue().entrySet().stream()
                    .map(e -> new CountryScore(
                            e.getKey().country(), e.getKey().stage(), e.getKey().year(), e.getValue()))
                    .toList();
            new ScoreWriter(store).write(kept, entry.getKey(), merging.words(), version);
            edges += kept.size();
        }
        terminal.say("Kept on " + edges + " SCORES edges, networks as a whole under " + Production.WORLD
                + (pairs == 0 ? "." : "; " + pairs + " values of pairs are not kept."));
    }
}
