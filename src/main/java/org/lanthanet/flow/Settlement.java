package org.lanthanet.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.flow.SideTotal.Weighed;
import org.lanthanet.flow.UnitValues.UnitValue;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Flow.Flag;
import org.lanthanet.model.Flow.Method;

/**
 * Settles declarations into flows: stage and oxide content by rule, values to FOB, weights checked and imputed, and the
 * two sides of each trade brought into one figure <em>at the stage</em>, so that a cargo declared under one code by its
 * exporter and another by its importer is counted once. {@code docs/method.md} states each step and its reasons.
 */
public final class Settlement {
    private final StageRules rules;
    private final Coefficients coefficients;
    private final SettlementOptions options;

    public Settlement(StageRules rules, Coefficients coefficients, SettlementOptions options) {
        this.rules = rules;
        this.coefficients = coefficients;
        this.options = options;
    }

    /** The declarations of one trade, by who declared them. */
    private static final class Sides {
        final List<Weighed> export = new ArrayList<>();
        final List<Weighed> importing = new ArrayList<>();
        final List<Weighed> both = new ArrayList<>();

        void add(Weighed w) {
            switch (w.placed().declaration().side()) {
                case EXPORT -> export.add(w);
                case IMPORT -> importing.add(w);
                case BOTH -> both.add(w);
            }
        }
    }

    private record Totals(
            @Nullable SideTotal exporter,
            @Nullable SideTotal importer,
            @Nullable SideTotal both) {
        static Totals of(Sides sides) {
            return new Totals(total(sides.export), total(sides.importing), total(sides.both));
        }

        private static @Nullable SideTotal total(List<Weighed> rows) {
            return rows.isEmpty() ? null : SideTotal.of(rows);
        }
    }

    /** Settles all declarations together; the order they come in does not matter. */
    public Settled settle(Collection<Declaration> declarations) {
        return settle(Placing.of(declarations, rules));
    }

    /** Settles all declarations that were placed together, by the rules they were placed by. */
    public Settled settle(Placing placing) {
        List<Placed> placed = new ArrayList<>(placing.rows().size());
        for (Placing.Row row : placing.rows()) {
            placed.add(Placed.of(row.declaration(), row.stage(), coefficients.value(row.coefficient()), options.cif()));
        }
        Map<Placed, Flag> outliers = new MassOutliers(options).find(placed);
        UnitValues unitValues = new UnitValues(
                placed.stream().filter(p -> !outliers.containsKey(p)).toList(), options.carriedPrice());

        List<Weighed> weighed = new ArrayList<>(placed.size());
        int imputed = 0;
        int estimated = 0;
        int unweighed = 0;
        for (Placed p : placed) {
            Weighed w = weigh(p, outliers.get(p), unitValues);
            if (w.tonnes() == null) {
                unweighed++;
            } else if (w.flag() == Flag.MASS_ESTIMATED) {
                estimated++;
            } else if (w.flag() != null) {
                imputed++;
            }
            weighed.add(w);
        }
        return new Settled(
                flows(placing.trades(), weighed),
                placing.declarations(),
                placed.size(),
                placing.refused(),
                outliers.size(),
                imputed,
                estimated,
                unweighed,
                relativePrices(placing.trades(), weighed));
    }

    private List<Flow> flows(List<Placing.Trade> trades, List<Weighed> weighed) {
        List<Flow> flows = new ArrayList<>(trades.size());
        for (Placing.Trade trade : trades) {
            Sides sides = new Sides();
            trade.rows().forEach(row -> sides.add(weighed.get(row)));
            flows.add(flow(trade.key(), Totals.of(sides)));
        }
        return List.copyOf(flows);
    }

    private static Map<Flow.Key, Double> relativePrices(List<Placing.Trade> trades, List<Weighed> weighed) {
        Map<Flow.Key, Double> prices = new HashMap<>();
        for (Placing.Trade trade : trades) {
            for (int row : trade.rows()) {
                double price = weighed.get(row).relativePrice();
                if (price != 1) {
                    prices.put(trade.key(), trade.rows().size() == 1 ? price : Double.NaN);
                }
            }
        }
        return Map.copyOf(prices);
    }

    private static Weighed weigh(Placed p, @Nullable Flag outlier, UnitValues unitValues) {
        Declaration d = p.declaration();
        if (d.massStatus() != MassStatus.MISSING && outlier == null) {
            Flag estimated = d.massStatus() == MassStatus.ESTIMATED ? Flag.MASS_ESTIMATED : null;
            return new Weighed(p, d.grossTonnes(), estimated, 1);
        }
        Double fob = p.fobUsd();
        Optional<UnitValue> unitValue = unitValues.find(d.hs(), p.stage(), d.exporter(), d.importer(), d.year());
        if (fob == null || unitValue.isEmpty()) {
            return new Weighed(p, null, outlier, 1);
        }
        Flag flag = outlier == null ? Flag.MASS_IMPUTED : outlier;
        return new Weighed(
                p, fob / unitValue.get().usdPerTonne(), flag, unitValue.get().relativePrice());
    }

    private Flow flow(Flow.Key trade, Totals t) {
        SideTotal x = t.exporter();
        SideTotal m = t.importer();
        SideTotal both = t.both();
        boolean declared = x != null || m != null;
        if (both != null && (!declared || options.prefer() == Prefer.RECONCILED)) {
            return new Draft(trade, x, m).take(both, Method.RECONCILED, EnumSet.noneOf(Flag.class));
        }
        Draft draft = new Draft(trade, x, m);
        if (x == null && m == null) {
            throw new IllegalStateException("a trade without declarations: " + trade);
        }
        if (m == null) {
            return draft.take(x, Method.EXPORTER_ONLY, EnumSet.noneOf(Flag.class));
        }
        if (x == null) {
            return draft.take(m, Method.IMPORTER_ONLY, EnumSet.noneOf(Flag.class));
        }
        return mirror(draft, x, m);
    }

    private Flow mirror(Draft draft, SideTotal x, SideTotal m) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        boolean exporterPartial = x.isPartOf(m);
        boolean importerPartial = m.isPartOf(x);
        if (exporterPartial || importerPartial) {
            flags.add(Flag.PARTIAL_CODES);
        }
        Double exporterReo = x.reoTonnes();
        Double importerReo = m.reoTonnes();
        if (exporterReo == null || importerReo == null) {
            return exporterReo == null ? draft.take(m, Method.IMPORTER, flags) : draft.take(x, Method.EXPORTER, flags);
        }
        if (exporterPartial || importerPartial) {
            return exporterPartial ? draft.take(m, Method.IMPORTER, flags) : draft.take(x, Method.EXPORTER, flags);
        }
        boolean gap = Math.max(exporterReo, importerReo) > options.mirrorRatio() * Math.min(exporterReo, importerReo);
        if (gap && x.isStated() && m.isStated()) {
            flags.add(Flag.MIRROR_GAP);
        }
        boolean exporterFirm = x.imputedShare() <= options.maxImputedShare();
        boolean importerFirm = m.imputedShare() <= options.maxImputedShare();
        if (exporterFirm != importerFirm) {
            return exporterFirm ? draft.take(x, Method.EXPORTER, flags) : draft.take(m, Method.IMPORTER, flags);
        }
        return gap ? draft.take(m, Method.IMPORTER, flags) : draft.mean(x, m, flags);
    }

    /** A flow in the making: the trade and both sides' own figures, which stay on it whatever is taken. */
    private record Draft(
            Flow.Key trade, @Nullable SideTotal x, @Nullable SideTotal m) {
        Flow take(SideTotal side, Method method, Set<Flag> flags) {
            EnumSet<Flag> all = EnumSet.noneOf(Flag.class);
            all.addAll(flags);
            all.addAll(side.flags());
            return build(
                    side.reoTonnes(),
                    side.grossTonnes(),
                    side.fobUsd(),
                    method,
                    side.imputedShare(),
                    all,
                    List.copyOf(side.datasets()));
        }

        Flow mean(SideTotal exporter, SideTotal importer, Set<Flag> flags) {
            EnumSet<Flag> all = EnumSet.noneOf(Flag.class);
            all.addAll(flags);
            all.addAll(exporter.flags());
            all.addAll(importer.flags());
            List<String> datasets = new ArrayList<>(exporter.datasets());
            datasets.addAll(importer.datasets());
            return build(
                    mean(exporter.reoTonnes(), importer.reoTonnes()),
                    mean(exporter.grossTonnes(), importer.grossTonnes()),
                    mean(exporter.fobUsd(), importer.fobUsd()),
                    Method.MIRRORED,
                    SideTotal.imputedShare(exporter, importer),
                    all,
                    datasets);
        }

        private static @Nullable Double mean(@Nullable Double exporter, @Nullable Double importer) {
            if (exporter == null || importer == null) {
                return exporter == null ? importer : exporter;
            }
            return (exporter + importer) / 2;
        }

        private Flow build(
                @Nullable Double reo,
                @Nullable Double gross,
                @Nullable Double usd,
                Method method,
                double imputedShare,
                Set<Flag> flags,
                List<String> datasets) {
            return new Flow(
                    trade.year(),
                    trade.exporter(),
                    trade.importer(),
                    trade.stage(),
                    reo,
                    gross,
                    usd,
                    x == null ? null : x.asStated(),
                    m == null ? null : m.asStated(),
                    method,
                    imputedShare,
                    flags,
                    datasets);
        }
    }
}
