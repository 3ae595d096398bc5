package org.lanthanet.report.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.CoverageIndex.Level;
import org.lanthanet.flow.balance.Account;
import org.lanthanet.flow.balance.Balance;
import org.lanthanet.flow.balance.MirrorGap;
import org.lanthanet.flow.balance.UnregisteredSupply;
import org.lanthanet.model.Stage;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Result;

/** Balances: a row a country, stage and year, for people with a line that adds up what is known. */
public final class BalanceTable {
    private record Group(int year, Stage stage) {}

    private final List<Account> accounts;
    private final @Nullable BalanceBandTable bands;
    private final @Nullable OutputColumns published;

    /** @param accounts in the order of the rows */
    public BalanceTable(List<Account> accounts) {
        this(accounts, null, null);
    }

    /**
     * The same with more columns.
     *
     * @param bands bands of the figures; null for none
     * @param published outputs as others state them; null for none
     */
    public BalanceTable(List<Account> accounts, @Nullable BalanceBandTable bands, @Nullable OutputColumns published) {
        this.accounts = List.copyOf(accounts);
        this.bands = bands;
        this.published = published;
    }

    /** For machines: every figure, residuals included, REO tonnes. */
    public Result tidy() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Account a : accounts) {
            Balance b = a.balance();
            UnregisteredSupply u = a.unregistered();
            MirrorGap gap = a.gap();
            rows.add(Arrays.<@Nullable Object>asList(
                    b.year(),
                    b.stage().id(),
                    b.country(),
                    b.productionReoTonnes(),
                    b.basis().id(),
                    b.importsReoTonnes(),
                    word(b.importsCoverage()),
                    b.importsUnweighed(),
                    b.exportsReoTonnes(),
                    word(b.exportsCoverage()),
                    b.exportsUnweighed(),
                    b.assumedReoTonnes(),
                    b.useReoTonnes(),
                    u == null ? null : u.lowReoTonnes(),
                    u == null ? null : u.reoTonnes(),
                    u == null ? null : u.highReoTonnes(),
                    gap == null ? null : gap.gapReoTonnes()));
        }
        Result plain = new Result(
                "Balances, REO t",
                List.of(
                        Column.of("year", Kind.YEAR),
                        Column.text("stage"),
                        Column.text("country"),
                        Column.of("production", Kind.QUANTITY),
                        Column.text("production_basis"),
                        Column.of("imports", Kind.QUANTITY),
                        Column.text("imports_coverage"),
                        Column.of("imports_unweighed", Kind.COUNT),
                        Column.of("exports", Kind.QUANTITY),
                        Column.text("exports_coverage"),
                        Column.of("exports_unweighed", Kind.COUNT),
                        Column.of("assumed", Kind.QUANTITY),
                        Column.of("use", Kind.QUANTITY),
                        Column.of("unregistered_low", Kind.QUANTITY),
                        Column.of("unregistered", Kind.QUANTITY),
                        Column.of("unregistered_high", Kind.QUANTITY),
                        Column.of("mirror_gap", Kind.QUANTITY)),
                rows,
                List.of());
        List<Balance> balances = accounts.stream().map(Account::balance).toList();
        Result banded = bands == null ? plain : bands.tidy(plain, balances);
        return published == null ? banded : published.tidy(banded, balances);
    }

    /** For people: the balances, and under each stage and year what the known ones come to. */
    public Result table() {
        TreeMap<Integer, TreeMap<Stage, List<Balance>>> groups = accounts.stream()
                .map(Account::balance)
                .collect(Collectors.groupingBy(
                        Balance::year,
                        TreeMap::new,
                        Collectors.groupingBy(Balance::stage, TreeMap::new, Collectors.toList())));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<@Nullable Balance> lines = new ArrayList<>();
        groups.forEach((year, stages) -> stages.forEach((stage, balances) -> {
            balances.forEach(b -> rows.add(row(b)));
            lines.addAll(balances);
            if (balances.size() > 1) {
                lines.add(null);
                rows.add(sum(new Group(year, stage), balances));
            }
        }));
        Result plain = new Result(
                "Balances: production + imports + assumed - exports = use, REO t",
                List.of(
                        Column.of("year", Kind.YEAR),
                        Column.text("stage"),
                        Column.text("country"),
                        Column.of("production", Kind.QUANTITY),
                        Column.of("production_basis", "rests on", Kind.TEXT),
                        Column.of("imports", Kind.QUANTITY),
                        Column.of("imports_coverage", "declared of", Kind.TEXT),
                        Column.of("exports", Kind.QUANTITY),
                        Column.of("exports_coverage", "declared of", Kind.TEXT),
                        Column.of("assumed", Kind.QUANTITY),
                        Column.of("use", Kind.QUANTITY)),
                rows,
                notes());
        Result banded = bands == null ? plain : bands.table(plain, lines);
        return published == null ? banded : published.table(banded, lines);
    }

    private static List<@Nullable Object> row(Balance b) {
        return Arrays.<@Nullable Object>asList(
                b.year(),
                b.stage().id(),
                b.country(),
                b.productionReoTonnes(),
                b.basis().id(),
                b.importsReoTonnes(),
                word(b.importsCoverage()) + unweighed(b.importsUnweighed()),
                b.exportsReoTonnes(),
                word(b.exportsCoverage()) + unweighed(b.exportsUnweighed()),
                b.assumedReoTonnes(),
                b.useReoTonnes());
    }

    private static List<@Nullable Object> sum(Group group, List<Balance> balances) {
        return Arrays.<@Nullable Object>asList(
                group.year(),
                group.stage().id(),
                "known",
                sum(balances, Balance::productionReoTonnes),
                known(balances, Balance::productionReoTonnes),
                sum(balances, Balance::importsReoTonnes),
                known(balances, Balance::importsReoTonnes),
                sum(balances, Balance::exportsReoTonnes),
                known(balances, Balance::exportsReoTonnes),
                sum(balances, Balance::assumedReoTonnes),
                sum(balances, Balance::useReoTonnes));
    }

    private static @Nullable Double sum(List<Balance> balances, Function<Balance, @Nullable Double> figure) {
        Double sum = null;
        for (Balance b : balances) {
            Double value = figure.apply(b);
            if (value != null) {
                sum = (sum == null ? 0 : sum) + value;
            }
        }
        return sum;
    }

    private static String known(List<Balance> balances, Function<Balance, @Nullable Double> figure) {
        return balances.stream().filter(b -> figure.apply(b) != null).count() + " of " + balances.size();
    }

    private static String unweighed(int flows) {
        return flows == 0 ? "" : " (" + flows + " without weight)";
    }

    private static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private List<String> notes() {
        if (accounts.isEmpty()) {
            return List.of();
        }
        List<String> notes = new ArrayList<>();
        notes.add(
                "Rests on: reported; modelled from the use at the stage before, by yield and processing share (choice);"
                        + " not-listed by the year's complete table of producers; unknown.");
        notes.add("Declared of: how much of that side of the country's trade some dataset speaks of: all partners, the"
                + " largest, listed ones, none. Sums are of the flows held; a side of which nothing is known counts as"
                + " nothing in use. Use below zero is what was sold beyond all supply held.");
        if (accounts.stream().anyMatch(a -> a.balance().assumedReoTonnes() != 0)) {
            notes.add("Assumed: trade no table declares (choice).");
        }
        return notes;
    }
}
