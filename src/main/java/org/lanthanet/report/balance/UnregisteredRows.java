package org.lanthanet.report.balance;

import static org.lanthanet.report.balance.UnregisteredTables.high;
import static org.lanthanet.report.balance.UnregisteredTables.low;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.balance.ConsumptionCheck;
import org.lanthanet.flow.balance.EstimateCheck;
import org.lanthanet.flow.balance.MirrorGap;
import org.lanthanet.flow.balance.UnregisteredSupply;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Result;

/** What cannot be explained, for machines: one row a figure, {@code year,stage,country,item,unit,low,value,high,note}. */
final class UnregisteredRows {
    private UnregisteredRows() {}

    static Result of(
            List<UnregisteredSupply> supplies,
            List<MirrorGap> gaps,
            List<EstimateCheck> estimates,
            List<ConsumptionCheck> consumption) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (UnregisteredSupply s : supplies) {
            rows.add(row(
                    s.year(),
                    s.stage().id(),
                    s.country(),
                    "unregistered_supply",
                    "REO t",
                    s.lowReoTonnes(),
                    s.reoTonnes(),
                    s.highReoTonnes(),
                    s.missing()));
            if (s.missing().isEmpty()) {
                rows.add(row(
                        s.year(),
                        s.stage().id(),
                        s.country(),
                        "unregistered_use",
                        "REO t",
                        s.useLowReoTonnes(),
                        s.useReoTonnes(),
                        s.useHighReoTonnes(),
                        ""));
            }
        }
        for (MirrorGap g : gaps) {
            gap(rows, g);
        }
        for (EstimateCheck e : estimates) {
            String item = e.estimate().item().id();
            rows.add(row(
                    e.estimate().year(),
                    "",
                    e.estimate().country(),
                    "published_" + item,
                    e.estimate().unit().id(),
                    e.estimate().low(),
                    null,
                    e.estimate().high(),
                    e.estimate().dataset()));
            rows.add(row(
                    e.estimate().year(),
                    "",
                    e.estimate().country(),
                    "found_" + item,
                    e.foundUnit().id(),
                    e.foundLow(),
                    null,
                    e.foundHigh(),
                    e.verdict().id()));
        }
        for (ConsumptionCheck c : consumption) {
            String of = c.form();
            rows.add(row(
                    c.year(),
                    "",
                    c.country(),
                    "published_consumption",
                    "REO t",
                    null,
                    c.publishedReoTonnes(),
                    null,
                    of));
            rows.add(row(c.year(), "", c.country(), "found_consumption", "REO t", null, c.foundReoTonnes(), null, of));
        }
        return new Result(
                "Unregistered flows",
                List.of(
                        Column.of("year", Kind.YEAR),
                        Column.text("stage"),
                        Column.text("country"),
                        Column.text("item"),
                        Column.text("unit"),
                        Column.of("low", Kind.BY_UNIT),
                        Column.of("value", Kind.BY_UNIT),
                        Column.of("high", Kind.BY_UNIT),
                        Column.text("note")),
                rows,
                List.of());
    }

    private static void gap(List<List<@Nullable Object>> rows, MirrorGap g) {
        String stage = g.stage().id();
        if (g.pairs() > 0) {
            String note =
                    g.pairs() + " pairs" + (g.partialPairs() == 0 ? "" : ", " + g.partialPairs() + " partial codes");
            rows.add(row(
                    g.year(),
                    stage,
                    g.exporter(),
                    "mirror_gap",
                    "REO t",
                    low(g.gapRange()),
                    g.gapReoTonnes(),
                    high(g.gapRange()),
                    note));
            rows.add(row(
                    g.year(),
                    stage,
                    g.exporter(),
                    "mirror_gap_partners",
                    "REO t",
                    g.partnersRange().low(),
                    g.partnersReoTonnes(),
                    g.partnersRange().high(),
                    note));
            rows.add(row(
                    g.year(),
                    stage,
                    g.exporter(),
                    "mirror_gap_declared",
                    "REO t",
                    g.declaredRange().low(),
                    g.declaredReoTonnes(),
                    g.declaredRange().high(),
                    note));
            rows.add(
                    row(g.year(), stage, g.exporter(), "mirror_gap_covers", "share", null, g.coveredShare(), null, ""));
            rows.add(row(
                    g.year(),
                    stage,
                    g.exporter(),
                    "mirror_gap_extrapolated",
                    "REO t",
                    low(g.extrapolatedRange()),
                    g.extrapolatedReoTonnes(),
                    high(g.extrapolatedRange()),
                    "choice"));
        }
        if (g.exporterOnlyPairs() > 0) {
            rows.add(row(
                    g.year(),
                    stage,
                    g.exporter(),
                    "exporter_only",
                    "REO t",
                    null,
                    g.exporterOnlyReoTonnes(),
                    null,
                    g.exporterOnlyPairs() + " pairs"));
        }
        if (g.importerOnlyPairs() > 0) {
            rows.add(row(
                    g.year(),
                    stage,
                    g.exporter(),
                    "importer_only",
                    "REO t",
                    null,
                    g.importerOnlyReoTonnes(),
                    null,
                    g.importerOnlyPairs() + " pairs"));
        }
    }

    private static List<@Nullable Object> row(
            int year,
            String stage,
            String country,
            String item,
            String unit,
            @Nullable Double low,
            @Nullable Double value,
            @Nullable Double high,
            String note) {
        return Arrays.<@Nullable Object>asList(year, stage, country, item, unit, low, value, high, note);
    }
}
