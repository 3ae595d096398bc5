package org.lanthanet.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.Merging;
import org.lanthanet.flow.balance.Account;
import org.lanthanet.flow.balance.ChainData;
import org.lanthanet.flow.balance.ConsumptionCheck;
import org.lanthanet.flow.balance.ContentRanges;
import org.lanthanet.flow.balance.EstimateCheck;
import org.lanthanet.flow.balance.MirrorGap;
import org.lanthanet.flow.balance.OutputCheck;
import org.lanthanet.flow.draw.BalanceBands;
import org.lanthanet.flow.draw.Draws;
import org.lanthanet.model.PublishedEstimate;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.Result;
import org.lanthanet.report.balance.BalanceBandTable;
import org.lanthanet.report.balance.BalanceTable;
import org.lanthanet.report.balance.OutputColumns;
import org.lanthanet.report.balance.StockTable;
import org.lanthanet.report.balance.UnregisteredTables;
import org.lanthanet.source.BundleReader;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "balance",
        description =
                "What each country had and used at each stage and year, in REO tonnes, and what of it cannot be explained.",
        footer = {
            "  lanthanet balance --country USA --year 2018..2022",
            "  lanthanet balance --stage ore --year 2022 --merge HKG=CHN",
            "  lanthanet balance --country USA --year 2022 --bands --draws 200",
            "  lanthanet balance --unregistered --country CHN",
            "  lanthanet balance --country CHN --stage magnet --published --format csv",
            "  lanthanet balance --stage product --stock"
        })
final class BalanceCommand extends StoreCommand {
    /** Balances beyond which the draws of all of them would not fit in memory. */
    private static final int MOST_BANDS = 1_000;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            completionCandidates = Candidates.Stages.class,
            description = "ore, compound, metal, magnet or product")
    private @Nullable String stage;

    @Option(names = "--year", paramLabel = "Y|Y..Z", description = "a year, or a range such as 2010..2022")
    private @Nullable String year;

    @Option(names = "--country", paramLabel = "CODE", description = "rows of this country")
    private @Nullable String country;

    @Option(
            names = "--merge",
            paramLabel = "A=B",
            split = ",",
            description = "take country A as part of B: --merge HKG=CHN,MAC=CHN")
    private List<String> merge = List.of();

    @Option(
            names = "--unregistered",
            description = "unregistered supply, mirror gaps, and published estimates beside what is found")
    private boolean unregistered;

    @Option(
            names = "--published",
            description =
                    "output as others state it in csv and json too; tables for people have it wherever it is held")
    private boolean published;

    @Option(names = "--stock", description = "products in use, of the stage product")
    private boolean stock;

    @Mixin
    private BandOptions bands = new BandOptions();

    @Override
    void check() {
        try {
            stages();
            years();
            Merging.parse(merge);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        bands.check();
        if (bands.areGiven() && (unregistered || stock || !merge.isEmpty())) {
            throw new UsageException("--bands stand beside balances of countries as they are; leave out "
                    + (unregistered ? "--unregistered" : stock ? "--stock" : "--merge"));
        }
        if (published && (unregistered || stock)) {
            throw new UsageException(
                    "--published stands beside balances; leave out " + (unregistered ? "--unregistered" : "--stock"));
        }
        if (unregistered && stock) {
            throw new UsageException("--unregistered and --stock are different tables; ask for one at a time");
        }
        if (stock && stage != null && Stage.get(stage) != Stage.PRODUCT) {
            throw new UsageException("--stock is of products in use; it goes with --stage product");
        }
    }

    private List<Stage> stages() {
        return stage == null ? List.of(Stage.values()) : List.of(Stage.get(stage));
    }

    private YearRange years() {
        return year == null ? new YearRange(1900, 2100) : YearRange.parse(year);
    }

    @Override
    int run(GraphStore store, Terminal terminal, PrintWriter out) {
        GraphReader reader = new GraphReader(store);
        reader.requireData();
        Merging merging = Merging.parse(merge);
        ReportCommand.requireCountries(reader, merging, country == null ? null : ReportCommand.code(country));
        // a stock is made of all years there are
        ChainData data = TradeDataLoader.chain(reader, stock ? new YearRange(1900, 2100) : years(), merging);
        Coefficients coefficients = new Coefficients(BundleReader.shipped().coefficients());
        List<Account> accounts = new ArrayList<>();
        data.years().forEach(y -> accounts.addAll(Account.of(data, y, coefficients)));
        if (stock) {
            stock(accounts, coefficients, terminal, out);
            return ExitCodes.OK;
        }
        List<Account> asked = asked(accounts).toList();
        if (unregistered) {
            UnregisteredTables tables = new UnregisteredTables(
                    asked, estimates(accounts, data, coefficients), consumption(accounts, reader));
            output.write(out, output.isTable() ? tables.tables() : one(tables.tidy()));
        } else {
            BalanceTable table = new BalanceTable(
                    asked,
                    bands.areGiven() ? draw(asked, data, reader, terminal) : null,
                    output.isTable() || published ? outputs(asked, coefficients) : null);
            output.write(out, output.isTable() ? table.table() : table.tidy());
        }
        if (asked.isEmpty()) {
            terminal.say("No rows: the store holds no such stage, year or country.");
        }
        data.years().stream()
                .map(y -> data.mining(y).fault())
                .filter(fault -> !fault.isEmpty())
                .forEach(terminal::say);
        return ExitCodes.OK;
    }

    private BalanceBandTable draw(List<Account> asked, ChainData data, GraphReader reader, Terminal terminal) {
        if (asked.size() > MOST_BANDS) {
            throw new UsageException(
                    "%,d balances are too many to draw; name --country, --stage or --year".formatted(asked.size()));
        }
        Draws draws = DrawsLoader.load(reader, data.flows(), bands);
        return new BalanceBandTable(
                BalanceBands.of(
                        asked.stream().map(Account::balance).toList(),
                        data,
                        draws,
                        DrawsLoader.progress(terminal, "flows")),
                draws);
    }

    private static OutputColumns outputs(List<Account> asked, Coefficients coefficients) {
        return new OutputColumns(OutputCheck.of(
                BundleReader.shipped().outputs(),
                asked.stream().map(Account::balance).toList(),
                coefficients));
    }

    private static Result[] one(Result result) {
        return new Result[] {result};
    }

    private Stream<Account> asked(Collection<Account> accounts) {
        List<Stage> stages = stages();
        return accounts.stream()
                .filter(a -> stages.contains(a.balance().stage()))
                .filter(a -> isAsked(a.balance().country()));
    }

    private boolean isAsked(String code) {
        return country == null || code.equals(ReportCommand.code(country));
    }

    private List<EstimateCheck> estimates(List<Account> accounts, ChainData data, Coefficients coefficients) {
        YearRange years = years();
        List<PublishedEstimate> published = BundleReader.shipped().estimates().stream()
                .filter(e -> years.contains(e.year()) && isAsked(e.country()))
                .toList();
        List<MirrorGap> gaps = new ArrayList<>();
        accounts.forEach(a -> {
            MirrorGap gap = a.gap();
            if (gap != null) {
                gaps.add(gap);
            }
        });
        return EstimateCheck.of(
                published,
                gaps,
                data.flows(),
                ContentRanges.of(data.coverage(), coefficients),
                coefficients.get("reo_284690"));
    }

    private List<ConsumptionCheck> consumption(List<Account> accounts, GraphReader reader) {
        return ConsumptionCheck.of(
                reader.publishedTotals(years()).stream()
                        .filter(t -> isAsked(t.country()))
                        .toList(),
                accounts.stream().map(Account::balance).toList());
    }

    private void stock(List<Account> accounts, Coefficients coefficients, Terminal terminal, PrintWriter out) {
        StockTable table = new StockTable(
                accounts.stream()
                        .map(Account::balance)
                        .filter(b -> isAsked(b.country()))
                        .toList(),
                coefficients);
        output.write(out, table.table(years()));
        if (table.isEmpty()) {
            terminal.say(
                    "The store holds no trade or production at the stage product; import some: 'lanthanet import FILE"
                            + " --as flows' or '--as production', with stage product.");
        }
    }
}
