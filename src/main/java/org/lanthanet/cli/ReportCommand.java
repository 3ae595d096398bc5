package org.lanthanet.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Merging;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Production;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.Result;
import org.lanthanet.report.TradeData;
import org.lanthanet.report.chart.Chart;
import org.lanthanet.report.page.PageParts;
import org.lanthanet.report.page.ShiftPage;
import org.lanthanet.report.pair.PairQuestion;
import org.lanthanet.report.pair.PairReport;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        description =
                "How trade between two countries shifted: flows each way, shares, net trade, reciprocity, concentration and"
                        + " interdependence, stage by stage, before and after a year.",
        footer = {
            "  lanthanet report --pair USA,CHN --from 2000 --to 2022 --split 2018",
            "  lanthanet report --pair USA,CHN --split auto --breaks",
            "  lanthanet report --pair USA,CHN --bands --draws 200 --seed 1",
            "  lanthanet report --pair USA,CHN --by-year --format csv -o series.csv",
            "  lanthanet report --pair USA,CHN --by-year --side exporter",
            "  lanthanet report --pair USA,CHN --format html -o shift.html",
            "  lanthanet report --pair USA,CHN --format svg --chart flows -o flows.svg"
        })
final class ReportCommand extends StoreCommand {
    @Mixin
    private ReportOutput output = new ReportOutput();

    @Mixin
    private PictureOptions pictures = new PictureOptions();

    @Option(
            names = "--pair",
            paramLabel = "A,B",
            required = true,
            split = ",",
            description = "two countries by their three-letter codes")
    private List<String> pair = List.of();

    @Option(names = "--from", paramLabel = "YEAR", description = "first year (default: ${DEFAULT-VALUE})")
    private int from = 2000;

    @Option(names = "--to", paramLabel = "YEAR", description = "last year (default: ${DEFAULT-VALUE})")
    private int to = 2022;

    @Option(
            names = "--split",
            paramLabel = "YEAR",
            description = "first year of 'after', or 'auto' for the year the data choose (default: ${DEFAULT-VALUE})")
    private String split = "2018";

    @Option(
            names = "--basis",
            paramLabel = "BASIS",
            completionCandidates = Candidates.Bases.class,
            description = "what shares and indices are computed on: ${COMPLETION-CANDIDATES} (default: reo)")
    private Basis basis = Basis.REO;

    @Option(
            names = "--side",
            paramLabel = "SIDE",
            description = {
                "one side's figure of every flow instead of the settled one, whose side may change from year to year: exporter, importer, or"
                        + " one of the two countries for what it declared both ways; what that side did not declare is unknown, and"
                        + " lower and upper are both sides' figures"
            })
    private @Nullable String side;

    @Option(names = "--by-year", description = "the series instead of the means")
    private boolean byYear;

    @Option(names = "--breaks", description = "every test for a structural break instead of the means")
    private boolean breaks;

    @Mixin
    private BandOptions bands = new BandOptions();

    @Override
    void check() {
        if (pair.size() != 2) {
            throw new UsageException("--pair takes two countries, such as USA,CHN");
        }
        if (byYear && breaks) {
            throw new UsageException("--by-year and --breaks are two tables; ask for one at a time");
        }
        if (output.format().ofTables().isEmpty() && (byYear || breaks)) {
            throw new UsageException("--by-year and --breaks are tables; pages and pictures show both anyhow");
        }
        if (output.format().isPicture()) {
            output.pictures();
        }
        pictures.check(output.format().isPicture());
        bands.check(output.isPage());
        if (bands.areGiven() && breaks) {
            throw new UsageException("--breaks tests the series as they are; leave out --bands");
        }
        question();
    }

    private boolean splitByData() {
        return split.strip().equalsIgnoreCase("auto");
    }

    /** The question as asked; where the data choose the split, with the first one there could be. */
    private PairQuestion question() {
        try {
            int year = splitByData() ? from + 1 : Integer.parseInt(split.strip());
            PairQuestion question =
                    new PairQuestion(code(pair.get(0)), code(pair.get(1)), new YearRange(from, to), year, basis);
            return side == null ? question : question.declaredBy(side);
        } catch (NumberFormatException e) {
            throw new UsageException("--split takes a year or 'auto', not '" + split + "'");
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    static String code(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    @Override
    int run(GraphStore store, Terminal terminal, PrintWriter out) {
        GraphReader reader = new GraphReader(store);
        reader.requireData();
        PairQuestion question = question();
        requireCountries(partners(reader), question.a(), question.b());
        TradeData data = TradeDataLoader.load(reader, question.years(), null);
        PairReport report = report(question, data);
        if (bands.areGiven() || output.isPage()) {
            report = DrawsLoader.banded(report, reader, data, bands, terminal);
        }
        if (output.format().ofTables().isPresent()) {
            output.write(out, output.isTable() ? forPeople(report) : tidy(report));
            return ExitCodes.OK;
        }
        PageMaker maker = new PageMaker(store, reader, report.question(), data);
        if (output.isPage()) {
            PageParts parts = maker.parts(report, command(), terminal);
            output.write(out, to -> ShiftPage.write(parts, to));
        } else {
            draw(report, maker, terminal);
        }
        return ExitCodes.OK;
    }

    private void draw(PairReport report, PageMaker maker, Terminal terminal) {
        List<Chart> charts = new ArrayList<>(report.charts());
        boolean ofPair = !pictures.charts().isEmpty()
                && charts.stream().map(Chart::id).toList().containsAll(pictures.charts());
        PageMaker.World world = ofPair ? PageMaker.World.NONE : maker.world();
        charts.addAll(world.charts());
        new Pictures(output.format(), pictures, world.maps(), maker.source())
                .draw(Pictures.choose(charts, pictures.charts()), output.pictures(), terminal);
    }

    /** The command that makes the page, with what it leaves to be understood. */
    private String command() {
        return "lanthanet report --pair %s,%s --from %d --to %d --split %s --basis %s --draws %d --seed %d --format html%s"
                .formatted(
                        code(pair.get(0)),
                        code(pair.get(1)),
                        from,
                        to,
                        split.strip(),
                        basis + (side == null ? "" : " --side " + side.strip()),
                        bands.draws(),
                        bands.seed(),
                        output.output() == null ? "" : " -o " + output.output());
    }

    private PairReport report(PairQuestion question, TradeData data) {
        if (!splitByData()) {
            return new PairReport(question, data);
        }
        try {
            return PairReport.splitByData(question, data);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private Result forPeople(PairReport report) {
        return byYear ? report.byYear() : breaks ? report.breaks() : report.table();
    }

    private Result tidy(PairReport report) {
        return byYear ? report.tidyByYear() : breaks ? report.tidyBreaks() : report.tidy();
    }

    /** Everybody who trades: the world is a total. */
    static Set<String> partners(GraphReader reader) {
        Set<String> partners = new TreeSet<>(reader.countries().keySet());
        partners.remove(Production.WORLD);
        return partners;
    }

    static void requireCountries(Set<String> known, String... codes) {
        for (String code : codes) {
            if (!known.contains(code)) {
                throw new UsageException(
                        "unknown country '" + code + "'; use a three-letter code such as USA, CHN or JPN");
            }
        }
    }

    /**
     * Requires that the countries named, and those merged, are in the graph, and that none is asked for that is part of another.
     *
     * @param asked codes asked for, null where none is
     */
    static void requireCountries(GraphReader reader, Merging merging, @Nullable String... asked) {
        List<String> codes = Arrays.stream(asked)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        List<String> named = new ArrayList<>(merging.codes());
        named.addAll(codes);
        if (!named.isEmpty()) {
            requireCountries(partners(reader), named.toArray(String[]::new));
        }
        for (String code : codes) {
            if (!merging.code(code).equals(code)) {
                throw new UsageException(code + " is merged into " + merging.code(code) + "; ask for that");
            }
        }
    }
}
