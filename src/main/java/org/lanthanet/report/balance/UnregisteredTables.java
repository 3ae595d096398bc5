package org.lanthanet.report.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.balance.Account;
import org.lanthanet.flow.balance.ConsumptionCheck;
import org.lanthanet.flow.balance.EstimateCheck;
import org.lanthanet.flow.balance.Interval;
import org.lanthanet.flow.balance.MirrorGap;
import org.lanthanet.flow.balance.UnregisteredSupply;
import org.lanthanet.model.PublishedEstimate;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Numbers;
import org.lanthanet.report.Result;

/** What cannot be explained: unregistered supply, mirror gaps, and what others published beside what is found. */
public final class UnregisteredTables {
    private final List<UnregisteredSupply> supplies;
    private final List<MirrorGap> gaps;
    private final List<EstimateCheck> estimates;
    private final List<ConsumptionCheck> consumption;

    /**
     * @param accounts in the order of the rows
     * @param estimates published estimates of unregistered trade, checked
     * @param consumption published consumption, checked
     */
    public UnregisteredTables(
            List<Account> accounts, List<EstimateCheck> estimates, List<ConsumptionCheck> consumption) {
        this.supplies = new ArrayList<>();
        this.gaps = new ArrayList<>();
        for (Account account : accounts) {
            UnregisteredSupply supply = account.unregistered();
            if (supply != null) {
                supplies.add(supply);
            }
            MirrorGap gap = account.gap();
            if (gap != null) {
                gaps.add(gap);
            }
        }
        this.estimates = List.copyOf(estimates);
        this.consumption = List.copyOf(consumption);
    }

    /** The tables for people. */
    public Result[] tables() {
        return new Result[] {supply(), gap(), published(), consumption()};
    }

    private Result supply() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (UnregisteredSupply s : supplies) {
            if (s.missing().isEmpty()) {
                rows.add(Arrays.<@Nullable Object>asList(
                        s.year(),
                        s.stage().id(),
                        s.country(),
                        s.outputReoTonnes(),
                        s.useReoTonnes(),
                        s.useLowReoTonnes(),
                        s.useHighReoTonnes(),
                        s.lowReoTonnes(),
                        s.reoTonnes(),
                        s.highReoTonnes()));
            }
        }
        return new Result(
                "Unregistered supply: what the output of the next stage needed beyond the use held, REO t",
                List.of(
                        Column.of("year", Kind.YEAR),
                        Column.text("stage"),
                        Column.text("country"),
                        Column.of("next_output", "output of next stage", Kind.QUANTITY),
                        Column.of("use", Kind.QUANTITY),
                        Column.of("use_low", "use, low", Kind.QUANTITY),
                        Column.of("use_high", "use, high", Kind.QUANTITY),
                        Column.of("low", Kind.QUANTITY),
                        Column.of("unregistered", Kind.QUANTITY),
                        Column.of("high", Kind.QUANTITY)),
                rows,
                supplyNotes());
    }

    private List<String> supplyNotes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Output / yield - processing share x use. Below zero: stock built, or output nobody reported. Low and high: yield"
                        + " and share (choice), oxide contents, the side whose figure of a flow is right, and output and mine"
                        + " output as rounded or, where estimated, within the range of estimated_output (choice), all at their ends"
                        + " at once: the widest range, no band. Where it holds zero, which of the two it is cannot be said.");
        List<UnregisteredSupply> unknown =
                supplies.stream().filter(s -> !s.missing().isEmpty()).toList();
        if (!unknown.isEmpty()) {
            notes.add("Unknown for " + unknown.size() + " of " + supplies.size() + " balances, for example: "
                    + unknown.get(0).missing() + ".");
        }
        return notes;
    }

    private Result gap() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (MirrorGap g : gaps) {
            if (g.pairs() > 0) {
                rows.add(Arrays.<@Nullable Object>asList(
                        g.year(),
                        g.stage().id(),
                        g.exporter(),
                        g.pairs(),
                        g.partialPairs(),
                        g.partnersReoTonnes(),
                        g.declaredReoTonnes(),
                        g.gapReoTonnes(),
                        g.coveredShare(),
                        g.extrapolatedReoTonnes(),
                        low(g.gapRange()),
                        high(g.gapRange())));
            }
        }
        long exporterOnly =
                gaps.stream().mapToLong(MirrorGap::exporterOnlyPairs).sum();
        long importerOnly =
                gaps.stream().mapToLong(MirrorGap::importerOnlyPairs).sum();
        return new Result(
                "Mirror gap: partners' imports beyond declared exports, REO t",
                List.of(
                        Column.of("year", Kind.YEAR),
                        Column.text("stage"),
                        Column.text("exporter"),
                        Column.of("pairs", Kind.COUNT),
                        Column.of("partial", "partial codes", Kind.COUNT),
                        Column.of("partners", "partners declare", Kind.QUANTITY),
                        Column.of("declared", "exporter declares", Kind.QUANTITY),
                        Column.of("gap", Kind.QUANTITY),
                        Column.of("covers", "of its exports", Kind.RATIO),
                        Column.of("extrapolated", "gap if all were so", Kind.QUANTITY),
                        Column.of("gap_low", "gap, low", Kind.QUANTITY),
                        Column.of("gap_high", "gap, high", Kind.QUANTITY)),
                rows,
                List.of(
                        "Over pairs whose both sides declared a weight; " + exporterOnly
                                + " flows only the exporter declared and " + importerOnly
                                + " only the importer are left out.",
                        "Gap if all were so: the ratio of these pairs on all declared exports (choice). Partial codes: one side"
                                + " declares part of the codes (284690 against 2846), so part of the gap is goods it does not"
                                + " state. Different oxide contents of the two sides' codes are in the gap too: low and high are at the"
                                + " ends of both."));
    }

    private Result published() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        boolean partial = false;
        for (EstimateCheck e : estimates) {
            partial |= e.partialCodes();
            rows.add(Arrays.<@Nullable Object>asList(
                    e.estimate().year(),
                    e.estimate().country(),
                    e.estimate().item().id(),
                    number(e.estimate().low()),
                    number(e.estimate().high()),
                    e.estimate().unit().id(),
                    e.publishedReoLow(),
                    e.publishedReoHigh(),
                    e.foundLow(),
                    e.foundHigh(),
                    e.foundUnit().id(),
                    e.coveredShare(),
                    e.verdict().id(),
                    e.estimate().dataset()));
        }
        List<String> notes = new ArrayList<>();
        notes.add(
                "Published estimates are of others (published_estimates.csv); an empty end is open. Tonnes of products are"
                        + " turned into REO t at the ends of the content of 284690 (choice).");
        notes.add(
                "Found: unregistered exports from the gap of the pairs both sides declare to the same ratio on all declared"
                        + " exports of compounds; declared exports are the exporter's own of compounds and metal; both at the ends"
                        + " of oxide contents.");
        estimates.stream()
                .filter(e -> e.estimate().item() != PublishedEstimate.Item.DECLARED_EXPORT)
                .map(UnregisteredTables::notReproduced)
                .filter(line -> !line.isEmpty())
                .forEach(notes::add);
        if (partial) {
            notes.add(
                    "A finding with partial codes and a small share of the exports reproduces nothing: it says what the"
                            + " declarations at hand come to.");
        }
        return new Result(
                "Published estimates beside what is found",
                List.of(
                        Column.of("year", Kind.YEAR),
                        Column.text("country"),
                        Column.text("item"),
                        Column.of("low", Kind.TEXT),
                        Column.of("high", Kind.TEXT),
                        Column.of("in", Kind.TEXT),
                        Column.of("low_reo", "low, REO t", Kind.QUANTITY),
                        Column.of("high_reo", "high, REO t", Kind.QUANTITY),
                        Column.of("found_low", "found, low", Kind.QUANTITY),
                        Column.of("found_high", "found, high", Kind.QUANTITY),
                        Column.of("found_in", "in", Kind.TEXT),
                        Column.of("covers", "of its exports", Kind.RATIO),
                        Column.of("verdict", "found", Kind.TEXT),
                        Column.text("source")),
                rows,
                notes);
    }

    /** Says plainly that the data do not give a published figure; empty if they may. */
    private static String notReproduced(EstimateCheck e) {
        String what = e.estimate().year() + " " + e.estimate().item().id() + " of "
                + e.estimate().country() + " (" + e.estimate().dataset() + ")";
        return switch (e.verdict()) {
            case OVERLAPS -> "";
            case CANNOT_BE_SAID -> what + ": cannot be said, no pair of that year was declared by both sides.";
            case BELOW, ABOVE ->
                what + ": not reproduced, what is found lies " + e.verdict().id() + " it.";
        };
    }

    private static @Nullable String number(@Nullable Double value) {
        return value == null ? null : Numbers.rounded(value, Kind.QUANTITY, null);
    }

    private Result consumption() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ConsumptionCheck c : consumption) {
            rows.add(Arrays.<@Nullable Object>asList(
                    c.year(),
                    c.country(),
                    c.form(),
                    c.publishedReoTonnes(),
                    c.foundReoTonnes(),
                    c.residualReoTonnes()));
        }
        return new Result(
                "Apparent consumption as published beside what is found, REO t",
                List.of(
                        Column.of("year", Kind.YEAR),
                        Column.text("country"),
                        Column.text("of"),
                        Column.of("published", Kind.QUANTITY),
                        Column.of("found", Kind.QUANTITY),
                        Column.of("found_less_published", "found - published", Kind.QUANTITY)),
                rows,
                List.of(
                        "Found: production + imports - exports over the trade held: of the United States 18 partners and"
                                + " oxide contents by heading, where the survey has all partners, ten-digit codes and stocks."));
    }

    /** For machines: one row a figure. */
    public Result tidy() {
        return UnregisteredRows.of(supplies, gaps, estimates, consumption);
    }

    static @Nullable Double low(@Nullable Interval range) {
        return range == null ? null : range.low();
    }

    static @Nullable Double high(@Nullable Interval range) {
        return range == null ? null : range.high();
    }
}
