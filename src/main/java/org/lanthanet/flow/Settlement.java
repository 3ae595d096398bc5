package org.lanthanet.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Settled.Refused;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.flow.SideTotal.Weighed;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Flow.Flag;
import org.lanthanet.model.Flow.Method;
import org.lanthanet.model.Stage;
import org.lanthanet.model.StageRule;

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

    private record Trade(int year, Stage stage, String exporter, String importer) {
        static final Comparator<Trade> ORDER = Comparator.comparingInt(Trade::year)
                .thenComparing(Trade::stage)
                .thenComparing(Trade::exporter)
                .thenComparing(Trade::importer);
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
        Map<String, Refused> refused = new TreeMap<>();
        List<Placed> placed = place(declarations, refused);
        Set<Placed> outliers = new MassOutliers(options).find(placed);
        UnitValues unitValues = new UnitValues(
                placed.stream().filter(p -> !outliers.contains(p)).toList());

        Map<Trade, Sides> trades = new TreeMap<>(Trade.ORDER);
        int imputed = 0;
        int estimated = 0;
        int unweighed = 0;
        for (Placed p : placed) {
            Weighed w = weigh(p, outliers.contains(p), unitValues);
            if (w.tonnes() == null) {
                unweighed++;
            } else if (w.flag() == Flag.MASS_ESTIMATED) {
                estimated++;
            } else if (w.flag() != null) {
                imputed++;
            }
            Declaration d = p.declaration();
            trades.computeIfAbsent(new Trade(d.year(), p.stage(), d.exporter(), d.importer()), k -> new Sides())
                    .add(w);
        }

        Map<Trade, Totals> totals = new TreeMap<>(Trade.ORDER);
        MirrorWeights weights = new MirrorWeights();
        trades.forEach((trade, sides) -> {
            Totals t = Totals.of(sides);
            totals.put(trade, t);
            observe(trade, t, weights);
        });
        List<Flow> flows = new ArrayList<>(totals.size());
        totals.forEach((trade, t) -> flows.add(flow(trade, t, weights)));
        return new Settled(
                List.copyOf(flows),
                declarations.size(),
                placed.size(),
                refused,
                outliers.size(),
                imputed,
                estimated,
                unweighed);
    }

    private List<Placed> place(Collection<Declaration> declarations, Map<String, Refused> refused) {
        List<Placed> placed = new ArrayList<>(declarations.size());
        for (Declaration d : sorted(declarations)) {
            StageRule rule = rules.find(d.hs(), d.exporter(), d.importer(), d.side(), d.year())
                    .orElse(null);
            Stage stage = rule == null ? null : rule.stage();
            String coefficient = rule == null ? null : rule.reoPerTonne();
            if (rule == null || stage == null || coefficient == null || !withinBand(rule, d)) {
                Double usd = d.valueUsd();
                refused.merge(
                        rule == null ? Settled.NO_RULE : rule.id(),
                        new Refused(1, usd == null ? 0 : usd),
                        (a, b) -> a.plus(b.valueUsd()));
            } else {
                placed.add(Placed.of(d, stage, coefficients.value(coefficient), options.cif()));
            }
        }
        return placed;
    }

    /** In one order whatever the order of the input, so that sums come out the same to the last bit. */
    private static List<Declaration> sorted(Collection<Declaration> declarations) {
        return declarations.stream()
                .sorted(Comparator.comparingInt(Declaration::year)
                        .thenComparing(Declaration::exporter)
                        .thenComparing(Declaration::importer)
                        .thenComparing(Declaration::hs)
                        .thenComparing(Declaration::side)
                        .thenComparing(Declaration::dataset))
                .toList();
    }

    private static boolean withinBand(StageRule rule, Declaration d) {
        Double low = rule.minUsdPerTonne();
        Double high = rule.maxUsdPerTonne();
        if (low == null && high == null) {
            return true;
        }
        Double usd = d.valueUsd();
        Double tonnes = d.grossTonnes();
        if (usd == null || tonnes == null || tonnes == 0) {
            return false;
        }
        double unitValue = usd / tonnes;
        return (low == null || unitValue >= low) && (high == null || unitValue <= high);
    }

    private static Weighed weigh(Placed p, boolean outlier, UnitValues unitValues) {
        Declaration d = p.declaration();
        if (d.massStatus() != MassStatus.MISSING && !outlier) {
            return new Weighed(p, d.grossTonnes(), d.massStatus() == MassStatus.ESTIMATED ? Flag.MASS_ESTIMATED : null);
        }
        Flag flag = outlier ? Flag.OUTLIER : Flag.MASS_IMPUTED;
        Double fob = p.fobUsd();
        OptionalDouble unitValue = unitValues.find(d.hs(), p.stage(), d.exporter(), d.importer(), d.year());
        if (fob == null || unitValue.isEmpty()) {
            return new Weighed(p, null, flag);
        }
        return new Weighed(p, fob / unitValue.getAsDouble(), flag);
    }

    private static void observe(Trade trade, Totals t, MirrorWeights weights) {
        SideTotal x = t.exporter();
        SideTotal m = t.importer();
        if (x == null || m == null || x.isPartOf(m) || m.isPartOf(x)) {
            return;
        }
        Double exporterUsd = x.fobUsd();
        Double importerUsd = m.fobUsd();
        if (exporterUsd != null && importerUsd != null) {
            weights.observe(trade.exporter(), trade.importer(), exporterUsd, importerUsd);
        }
    }

    private Flow flow(Trade trade, Totals t, MirrorWeights weights) {
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
        return mirror(draft, x, m, weights.exporterWeight(trade.exporter(), trade.importer()));
    }

    private Flow mirror(Draft draft, SideTotal x, SideTotal m, double omega) {
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
        if (gap) {
            flags.add(Flag.MIRROR_GAP);
        }
        boolean exporterFirm = x.imputedShare() <= options.maxImputedShare();
        boolean importerFirm = m.imputedShare() <= options.maxImputedShare();
        if (exporterFirm != importerFirm) {
            return exporterFirm ? draft.take(x, Method.EXPORTER, flags) : draft.take(m, Method.IMPORTER, flags);
        }
        return gap ? draft.take(m, Method.IMPORTER, flags) : draft.mean(x, m, omega, flags);
    }

    /** A flow in the making: the trade and both sides' own figures, which stay on it whatever is taken. */
    private record Draft(
            Trade trade, @Nullable SideTotal x, @Nullable SideTotal m) {
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

        Flow mean(SideTotal exporter, SideTotal importer, double omega, Set<Flag> flags) {
            EnumSet<Flag> all = EnumSet.noneOf(Flag.class);
            all.addAll(flags);
            all.addAll(exporter.flags());
            all.addAll(importer.flags());
            List<String> datasets = new ArrayList<>(exporter.datasets());
            datasets.addAll(importer.datasets());
            return build(
                    mix(exporter.reoTonnes(), importer.reoTonnes(), omega),
                    mix(exporter.grossTonnes(), importer.grossTonnes(), omega),
                    mix(exporter.fobUsd(), importer.fobUsd(), omega),
                    Method.MIRRORED,
                    omega * exporter.imputedShare() + (1 - omega) * importer.imputedShare(),
                    all,
                    datasets);
        }

        private static @Nullable Double mix(@Nullable Double exporter, @Nullable Double importer, double omega) {
            if (exporter == null || importer == null) {
                return exporter == null ? importer : exporter;
            }
            return omega * exporter + (1 - omega) * importer;
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
                    x == null ? null : x.reoTonnes(),
                    m == null ? null : m.reoTonnes(),
                    x == null ? null : x.fobUsd(),
                    m == null ? null : m.fobUsd(),
                    method,
                    imputedShare,
                    flags,
                    datasets);
        }
    }
}
