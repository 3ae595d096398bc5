package org.lanthanet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.balance.Account;
import org.lanthanet.flow.balance.Balance;
import org.lanthanet.flow.balance.ChainData;
import org.lanthanet.flow.balance.ConsumptionCheck;
import org.lanthanet.flow.balance.ContentRanges;
import org.lanthanet.flow.balance.EstimateCheck;
import org.lanthanet.flow.balance.MirrorGap;
import org.lanthanet.flow.balance.OutputCheck;
import org.lanthanet.flow.balance.UnregisteredSupply;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.PublishedEstimate.Item;
import org.lanthanet.model.PublishedOutput;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.pair.PairQuestion;
import org.lanthanet.report.pair.PairReport;
import org.lanthanet.source.BundleReader;
import org.lanthanet.store.BundledTrade;

/** Tables in docs/method.md that are made from the data package: what stands between two comments there is what the program says. */
class MethodPageTest {
    private static final Path PAGE = Path.of("docs", "method.md");
    private static final Pattern BLOCK =
            Pattern.compile("(<!-- made: ([a-z-]+) -->\n).*?(<!-- end -->\n)", Pattern.DOTALL);
    private static final YearRange YEARS = new YearRange(2000, 2024);

    private static final ChainData CHAIN = BundledTrade.chain();
    private static final Coefficients COEFFICIENTS =
            new Coefficients(BundleReader.shipped().coefficients());
    private static final List<Account> ACCOUNTS = CHAIN.years().stream()
            .flatMap(year -> Account.of(CHAIN, year, COEFFICIENTS).stream())
            .toList();

    @Test
    void theTablesAreThoseOfTheDataPackage() throws IOException {
        Map<String, String> blocks = new LinkedHashMap<>();
        blocks.put("net-trade", netTrade());
        blocks.put("unregistered", unregistered());
        blocks.put("unregistered-exports", unregisteredExports());
        blocks.put("consumption", consumption());
        blocks.put("magnet-output", magnetOutput());
        String page = Files.readString(PAGE);
        List<String> found = new ArrayList<>();
        String made = BLOCK.matcher(page).replaceAll(block -> {
            found.add(block.group(2));
            return Matcher.quoteReplacement(block.group(1)
                    + Objects.requireNonNull(blocks.get(block.group(2)), block.group(2))
                    + block.group(3));
        });
        if (System.getenv("LANTHANET_WRITE_DOCS") != null) {
            Files.writeString(PAGE, made);
            page = made;
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(blocks.keySet());
        assertThat(page)
                .as("docs/method.md; LANTHANET_WRITE_DOCS=1 mvn -Dtest=MethodPageTest test makes its tables anew")
                .isEqualTo(made);
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : Numbers.rounded(value, Kind.QUANTITY, null);
    }

    private static String range(@Nullable Double low, @Nullable Double high) {
        return low == null ? "" : number(low) + " – " + number(high);
    }

    private static String row(Object... cells) {
        return Stream.of(cells).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static Map<Integer, Double> series(Result tidy, String indicator) {
        Map<Integer, Double> values = new TreeMap<>();
        for (List<@Nullable Object> row : tidy.rows()) {
            if (indicator.equals(row.get(1)) && "all".equals(row.get(0)) && row.get(4) instanceof Double value) {
                values.put((Integer) row.get(3), value);
            }
        }
        return values;
    }

    private static String netTrade() {
        TradeData data = BundledTrade.read();
        Result tidy = new PairReport(new PairQuestion("USA", "CHN", YEARS, 2018, Basis.REO), data).tidyByYear();
        Map<Integer, Double> net = series(tidy, "net_trade_USA");
        Map<Integer, Double> theirNet = series(tidy, "published_net_trade_USA");
        Map<Integer, Double> theirExports = series(tidy, "published_exports_USA");
        Map<Integer, Double> theirImports = series(tidy, "published_imports_USA");
        assertThat(List.of(net.size(), theirNet.size(), theirExports.size(), theirImports.size()))
                .containsOnly(YEARS.length());
        StringBuilder text =
                new StringBuilder("\n| year | exports, flows | USGS | imports, flows | USGS | net trade, flows |"
                        + " USGS | flows − USGS |\n|---|---:|---:|---:|---:|---:|---:|---:|\n");
        List<Integer> otherSign = new ArrayList<>();
        List<Integer> below = new ArrayList<>();
        List<Integer> above = new ArrayList<>();
        Map<Integer, Double> apart = new TreeMap<>();
        Map<Integer, Double> ofExports = new TreeMap<>();
        Map<Integer, Double> ofImports = new TreeMap<>();
        net.forEach((year, ours) -> {
            double exports = sum(data, year, Flow::exporter);
            double imports = sum(data, year, Flow::importer);
            double theirs = theirNet.getOrDefault(year, Double.NaN);
            double out = theirExports.getOrDefault(year, Double.NaN);
            double in = theirImports.getOrDefault(year, Double.NaN);
            assertThat(exports - imports).as("%d", year).isCloseTo(ours, within(1e-6));
            text.append(row(
                    year,
                    number(exports),
                    number(out),
                    number(imports),
                    number(in),
                    number(ours),
                    number(theirs),
                    number(ours - theirs)));
            apart.put(year, Math.abs(ours - theirs));
            ofExports.put(year, 100 * exports / out);
            ofImports.put(year, 100 * imports / in);
            if (ours * theirs < 0) {
                otherSign.add(year);
            }
            if (Math.abs(ours - theirs) > 0.05 * (out + in)) {
                (ours < theirs ? below : above).add(year);
            }
        });
        text.append("\nThe sign agrees in all years")
                .append(otherSign.isEmpty() ? "" : " but " + Words.runs(otherSign))
                .append(". By more than 5 % of what is traded the flows lie below in ")
                .append(below.isEmpty() ? "no year" : Words.runs(below) + ", by " + among(apart, below) + " REO t,")
                .append(" and above in ")
                .append(above.isEmpty() ? "no year" : Words.runs(above) + ", by " + among(apart, above) + " REO t")
                .append(".");
        List<Integer> early = below.stream().filter(year -> year < 2018).toList();
        if (!early.isEmpty()) {
            text.append(" In ")
                    .append(Words.runs(early))
                    .append(" they hold ")
                    .append(among(ofExports, early))
                    .append(" % of the exports USGS counts, and ")
                    .append(among(ofImports, early))
                    .append(" % of the imports.");
        }
        return text.append("\n").toString();
    }

    /** What the United States sell, or buy, of ore, compounds and metal. */
    private static double sum(TradeData data, int year, Function<Flow, String> country) {
        return Stream.of(Stage.ORE, Stage.COMPOUND, Stage.METAL)
                .flatMap(stage -> data.flows(stage, year).stream())
                .filter(f -> country.apply(f).equals("USA"))
                .map(Flow::reoTonnes)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static String among(Map<Integer, Double> values, List<Integer> years) {
        double[] sorted = years.stream()
                .mapToDouble(year -> values.getOrDefault(year, Double.NaN))
                .sorted()
                .toArray();
        String least = Numbers.rounded(sorted[0], Kind.COUNT, null);
        String most = Numbers.rounded(sorted[sorted.length - 1], Kind.COUNT, null);
        return least.equals(most) ? least : least + " to " + most;
    }

    private static String unregistered() {
        StringBuilder text =
                new StringBuilder("\n| year | output of compounds | use of ore | low – high | unregistered |"
                        + " low – high |\n|---|---:|---:|---|---:|---|\n");
        for (Account account : ACCOUNTS) {
            UnregisteredSupply supply = account.unregistered();
            if (supply != null && supply.country().equals("USA") && supply.reoTonnes() != null) {
                text.append(row(
                        supply.year(),
                        number(supply.outputReoTonnes()),
                        number(supply.useReoTonnes()),
                        range(supply.useLowReoTonnes(), supply.useHighReoTonnes()),
                        number(supply.reoTonnes()),
                        range(supply.lowReoTonnes(), supply.highReoTonnes())));
            }
        }
        return text.toString();
    }

    private static String unregisteredExports() {
        List<MirrorGap> gaps =
                ACCOUNTS.stream().map(Account::gap).filter(Objects::nonNull).toList();
        StringBuilder text =
                new StringBuilder("\n| year | published | | in REO t | found, REO t | |\n|---|---|---|---|---|---|\n");
        for (EstimateCheck check : EstimateCheck.of(
                BundleReader.shipped().estimates(),
                gaps,
                CHAIN.flows(),
                ContentRanges.of(CHAIN.coverage(), COEFFICIENTS),
                COEFFICIENTS.get("reo_284690"))) {
            if (check.estimate().item() == Item.UNREGISTERED_EXPORT) {
                Double high = check.estimate().high();
                text.append(row(
                        check.estimate().year(),
                        high == null
                                ? "more than " + number(check.estimate().low())
                                : high.equals(check.estimate().low())
                                        ? number(high)
                                        : range(check.estimate().low(), high),
                        check.estimate().unit().id() + ", `" + check.estimate().dataset() + "`",
                        high == null
                                ? "more than " + number(check.publishedReoLow())
                                : range(check.publishedReoLow(), check.publishedReoHigh()),
                        range(check.foundLow(), check.foundHigh()),
                        check.verdict().id()));
            }
        }
        return text.toString();
    }

    private static String consumption() {
        StringBuilder text = new StringBuilder("\n| year | of | published | found |\n|---|---|---:|---:|\n");
        List<Balance> balances = ACCOUNTS.stream().map(Account::balance).toList();
        for (ConsumptionCheck check : ConsumptionCheck.of(BundledTrade.read().totals(), balances)) {
            if (check.form().startsWith("compounds")) {
                text.append(row(
                        check.year(),
                        check.form(),
                        number(check.publishedReoTonnes()),
                        number(check.foundReoTonnes())));
            }
        }
        return text.toString();
    }

    private static String magnetOutput() {
        List<Balance> balances = ACCOUNTS.stream()
                .map(Account::balance)
                .filter(b -> b.country().equals("CHN") && b.stage() == Stage.MAGNET && b.year() >= 2009)
                .toList();
        List<PublishedOutput> outputs = BundleReader.shipped().outputs();
        Map<Balance, OutputCheck> checks = OutputCheck.of(outputs, balances, COEFFICIENTS).stream()
                .collect(Collectors.toMap(OutputCheck::balance, check -> check));
        StringBuilder text = new StringBuilder(
                "\n| year | modelled, REO t | published, REO t | low – high | of |\n|---|---:|---:|---|---|\n");
        for (Balance balance : balances) {
            OutputCheck check = checks.get(balance);
            text.append(row(
                    balance.year(),
                    number(balance.productionReoTonnes()),
                    check == null ? "" : (check.isAtLeast() ? "≥ " : "") + number(check.reoTonnes()),
                    check == null
                            ? ""
                            : range(check.lowReoTonnes(), check.highReoTonnes()).strip(),
                    check == null ? "" : goods(check.outputs())));
        }
        for (PublishedOutput later : outputs) {
            if (later.country().equals("CHN") && later.year() > YEARS.to()) {
                double content = COEFFICIENTS.value(later.reoPerTonne());
                text.append(row(
                        later.year(),
                        "",
                        (later.highTonnes() == null ? "≥ " : "") + number(later.lowTonnes() * content),
                        "",
                        goods(List.of(later))));
            }
        }
        return text.append(growth(balances, checks.values())).toString();
    }

    private static String growth(List<Balance> balances, Collection<OutputCheck> checks) {
        double[] ratios = checks.stream()
                .flatMap(check -> check.ratio().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        double first = modelled(balances, 2018);
        return "\nWhere both are known, modelled output is " + Numbers.fixed(ratios[0], 2) + " to "
                + Numbers.fixed(ratios[ratios.length - 1], 2) + " of what is published. From 2018 to 2023 it grows to "
                + Numbers.fixed(modelled(balances, 2023) / first, 1) + " times as much.\n";
    }

    private static double modelled(List<Balance> balances, int year) {
        return balances.stream()
                .filter(b -> b.year() == year)
                .map(Balance::productionReoTonnes)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static String goods(List<PublishedOutput> outputs) {
        return outputs.stream()
                        .map(o -> number(o.lowTonnes()) + " t of " + o.product())
                        .collect(Collectors.joining(", "))
                + " (`" + outputs.get(0).dataset() + "`, "
                + outputs.get(0).basis().id() + ")";
    }
}
