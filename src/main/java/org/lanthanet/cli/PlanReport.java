package org.lanthanet.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Numbers;
import org.lanthanet.report.Result;
import org.lanthanet.report.Words;
import org.lanthanet.store.Changes;
import org.lanthanet.store.Changes.Change;
import org.lanthanet.store.ImportPlan;
import org.lanthanet.store.Stored;

/** What an import changes, for people and for scripts. */
final class PlanReport {
    private static final int ROWS_SHOWN = 30;

    private final ImportPlan plan;

    PlanReport(ImportPlan plan) {
        this.plan = plan;
    }

    /** One sentence. */
    String sentence() {
        if (plan.changesNothing()) {
            return "nothing changes: every row is in the store already";
        }
        StringJoiner kinds = new StringJoiner("; ");
        count(kinds, "declarations", plan.declarations());
        count(kinds, "production figures", plan.productions());
        count(kinds, "published totals", plan.totals());
        count(kinds, "flows", plan.flows());
        return kinds + "; years " + years();
    }

    /** Why flows change in years in which nothing is stated anew, one line a reason; none if none do. */
    List<String> elsewhere() {
        List<String> lines = new ArrayList<>();
        if (!plan.moved().isEmpty()) {
            lines.add(flowsOf(plan.moved()) + " because " + reason());
        }
        if (!plan.overdue().isEmpty()) {
            lines.add(flowsOf(plan.overdue()) + " because another edition of the program had settled them");
        }
        return lines;
    }

    private String reason() {
        if (plan.changesPreference()) {
            return plan.prefer() == Prefer.RECONCILED
                    ? "reconciled datasets stand before declarations from now on"
                    : "declarations stand before reconciled datasets from now on";
        }
        boolean onlyNew = plan.declarations().changed().isEmpty()
                && plan.declarations().removed().isEmpty();
        return "figures of " + years(plan.stated()) + (onlyNew ? " came" : " changed");
    }

    private static String flowsOf(SortedSet<Flow.Key> keys) {
        SortedSet<Integer> years = new TreeSet<>();
        keys.forEach(key -> years.add(key.year()));
        return keys.size()
                + (keys.size() == 1 ? " flow of " : " flows of ")
                + years(years)
                + (keys.size() == 1 ? " changes" : " change");
    }

    /** Such as {@code 2010–2014, 2017 and 2019}. */
    private static String years(SortedSet<Integer> years) {
        String runs = Words.runs(List.copyOf(years));
        int last = runs.lastIndexOf(", ");
        return last < 0 ? runs : runs.substring(0, last) + " and " + runs.substring(last + 2);
    }

    private String years() {
        return plan.years().size() == 1
                ? plan.years().first().toString()
                : plan.years().first() + "–" + plan.years().last();
    }

    private static void count(StringJoiner kinds, String what, Changes<?> changes) {
        if (!changes.isEmpty()) {
            kinds.add(what + " " + changes.added().size() + " added, "
                    + changes.changed().size() + " changed, "
                    + changes.removed().size() + " removed");
        }
    }

    /** One row a year: how many records change, and what the flows come to. */
    Result years(boolean dry) {
        Map<Integer, long[]> years = new TreeMap<>();
        plan.years().forEach(y -> years.put(y, new long[6]));
        tally(years, plan.declarations(), s -> s.value().year(), 0);
        tally(years, plan.flows(), s -> s.value().year(), 3);
        Map<Integer, double[]> tonnes = tonnes();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        years.forEach((year, n) -> {
            double[] t = tonnes.getOrDefault(year, new double[2]);
            rows.add(Arrays.<@Nullable Object>asList(year, n[0], n[1], n[2], n[3], n[4], n[5], t[0], t[1]));
        });
        return new Result(
                dry ? "What the import would change" : "What the import changed",
                List.of(
                        Column.of("year", Kind.YEAR),
                        Column.of("declarations_added", "declarations added", Kind.COUNT),
                        Column.of("declarations_changed", "changed", Kind.COUNT),
                        Column.of("declarations_removed", "removed", Kind.COUNT),
                        Column.of("flows_added", "flows added", Kind.COUNT),
                        Column.of("flows_changed", "changed", Kind.COUNT),
                        Column.of("flows_removed", "removed", Kind.COUNT),
                        Column.of("reo_tonnes_before", "of these, REO t before", Kind.QUANTITY),
                        Column.of("reo_tonnes_after", "REO t after", Kind.QUANTITY)),
                rows,
                List.of("REO t: sum over the flows that change, as far as their weight is known."));
    }

    private interface YearOf<T> {
        int of(T item);
    }

    private static <T> void tally(Map<Integer, long[]> years, Changes<T> changes, YearOf<T> year, int at) {
        changes.added().forEach(item -> cell(years, year.of(item))[at]++);
        changes.changed().forEach(c -> cell(years, year.of(c.after()))[at + 1]++);
        changes.removed().forEach(item -> cell(years, year.of(item))[at + 2]++);
    }

    private static long[] cell(Map<Integer, long[]> years, int year) {
        return years.computeIfAbsent(year, y -> new long[6]);
    }

    private Map<Integer, double[]> tonnes() {
        Map<Integer, double[]> tonnes = new TreeMap<>();
        plan.flows().added().forEach(s -> add(tonnes, s.value(), 1));
        plan.flows().removed().forEach(s -> add(tonnes, s.value(), 0));
        plan.flows().changed().forEach(c -> {
            add(tonnes, c.before().value(), 0);
            add(tonnes, c.after().value(), 1);
        });
        return tonnes;
    }

    private static void add(Map<Integer, double[]> tonnes, Flow f, int at) {
        Double reo = f.reoTonnes();
        tonnes.computeIfAbsent(f.year(), y -> new double[2])[at] += reo == null ? 0 : reo;
    }

    /** One row a record that changes; {@code all} or the first of them. */
    Result records(boolean all) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows(
                rows,
                plan.flows(),
                s -> name(s.value()),
                s -> new Amounts(
                        s.value().grossTonnes(),
                        s.value().reoTonnes(),
                        s.value().valueUsd()));
        rows(
                rows,
                plan.declarations(),
                s -> name(s.value()),
                s -> new Amounts(s.value().grossTonnes(), null, s.value().valueUsd()));
        rows(
                rows,
                plan.productions(),
                s -> name(s.value()),
                s -> new Amounts(null, s.value().reoTonnes(), null));
        rows(
                rows,
                plan.totals(),
                s -> name(s.value()),
                s -> new Amounts(null, s.value().reoTonnes(), null));
        int more = all ? 0 : Math.max(0, rows.size() - ROWS_SHOWN);
        return new Result(
                "Records",
                List.of(
                        Column.text("record"),
                        Column.text("change"),
                        Column.of("year", Kind.YEAR),
                        Column.text("exporter"),
                        Column.text("importer"),
                        Column.of("code", "code or stage", Kind.TEXT),
                        Column.text("side"),
                        Column.text("dataset"),
                        Column.of("gross_tonnes_before", "gross t before", Kind.QUANTITY),
                        Column.of("gross_tonnes_after", "gross t after", Kind.QUANTITY),
                        Column.of("reo_tonnes_before", "REO t before", Kind.QUANTITY),
                        Column.of("reo_tonnes_after", "REO t after", Kind.QUANTITY),
                        Column.of("value_usd_before", "USD before", Kind.QUANTITY),
                        Column.of("value_usd_after", "USD after", Kind.QUANTITY)),
                rows.subList(0, rows.size() - more),
                more == 0 ? List.of() : List.of("And " + more + " more; --format csv lists them all."));
    }

    /** What a record is known by; words that do not apply are null. */
    private record Name(
            String record,
            int year,
            String exporter,
            @Nullable String importer,
            String code,
            @Nullable String side,
            String dataset) {}

    /** Its figures; what is not stated is null. */
    private record Amounts(
            @Nullable Double grossTonnes,
            @Nullable Double reoTonnes,
            @Nullable Double valueUsd) {
        static final Amounts NONE = new Amounts(null, null, null);
    }

    private static <T> void rows(
            List<List<@Nullable Object>> rows,
            Changes<T> changes,
            Function<T, Name> name,
            Function<T, Amounts> amounts) {
        changes.changed()
                .forEach(c -> rows.add(
                        row("changed", name.apply(c.after()), amounts.apply(c.before()), amounts.apply(c.after()))));
        changes.removed().forEach(t -> rows.add(row("removed", name.apply(t), amounts.apply(t), Amounts.NONE)));
        changes.added().forEach(t -> rows.add(row("added", name.apply(t), Amounts.NONE, amounts.apply(t))));
    }

    private static List<@Nullable Object> row(String change, Name n, Amounts before, Amounts after) {
        return Arrays.<@Nullable Object>asList(
                n.record(),
                change,
                n.year(),
                n.exporter(),
                n.importer(),
                n.code(),
                n.side(),
                n.dataset(),
                before.grossTonnes(),
                after.grossTonnes(),
                before.reoTonnes(),
                after.reoTonnes(),
                before.valueUsd(),
                after.valueUsd());
    }

    private static Name name(Flow f) {
        return new Name(
                "flow", f.year(), f.exporter(), f.importer(), f.stage().id(), null, String.join(" ", f.datasets()));
    }

    private static Name name(Declaration d) {
        return new Name(
                "declaration",
                d.year(),
                d.exporter(),
                d.importer(),
                d.hs(),
                d.side().name().toLowerCase(Locale.ROOT),
                d.dataset());
    }

    private static Name name(Production p) {
        return new Name("production", p.year(), p.country(), null, p.stage().id(), null, p.dataset());
    }

    private static Name name(PublishedTotal t) {
        return new Name(
                "published total",
                t.year(),
                t.country(),
                null,
                t.form(),
                t.item().id(),
                t.dataset());
    }

    /** The declarations that were there with other figures or give way to nothing, the first few, one line each. */
    List<String> revisions(int most) {
        List<Change<Stored<Declaration>>> changed = plan.declarations().changed();
        List<String> lines = new ArrayList<>();
        List<Stored<Declaration>> removed = plan.declarations().removed();
        for (Stored<Declaration> s : removed.subList(0, Math.min(most, removed.size()))) {
            lines.add("  " + words(s.value()) + ": " + figures(s.value()) + " is not in the file and is removed");
        }
        if (removed.size() > most) {
            lines.add("  and " + (removed.size() - most) + " more removed; --dry-run --format csv lists them before");
        }
        for (Change<Stored<Declaration>> c : changed.subList(0, Math.min(most, changed.size()))) {
            Declaration b = c.before().value();
            Declaration a = c.after().value();
            lines.add("  " + words(a) + ": " + figures(b) + " becomes " + figures(a));
        }
        if (changed.size() > most) {
            lines.add("  and " + (changed.size() - most) + " more; --dry-run --format csv lists them before");
        }
        return lines;
    }

    private static String words(Declaration d) {
        return d.year() + " " + d.exporter() + " to " + d.importer() + ", " + d.hs() + ", "
                + d.side().name().toLowerCase(Locale.ROOT);
    }

    private static String figures(Declaration d) {
        Double tonnes = d.grossTonnes();
        Double usd = d.valueUsd();
        return (usd == null ? "no value" : Numbers.plain(usd) + " USD") + ", "
                + (tonnes == null ? "no weight" : Numbers.plain(tonnes) + " t");
    }
}
