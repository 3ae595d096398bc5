package org.lanthanet.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.Settled;
import org.lanthanet.flow.Settlement;
import org.lanthanet.flow.SettlementOptions;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.flow.StageRules;
import org.lanthanet.flow.balance.Account;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Flow;
import org.lanthanet.model.FlowSide;
import org.lanthanet.model.Production;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.Intake;
import org.lanthanet.store.GraphState.ProductionKey;
import org.lanthanet.store.GraphState.TotalKey;

/**
 * Works out what an import changes. Declarations after the import are known before anything is written, so they are
 * settled once, and what is stored for a year is the same whether its import was interrupted or not.
 */
final class ImportPlanner {
    private final GraphTx tx;
    private final Bundle reference;
    private final GraphState state;

    private final Map<Declaration.Key, Stored<Declaration>> declarationsBefore;
    private final Map<ProductionKey, Stored<Production>> productionsBefore;
    private final Map<TotalKey, Stored<PublishedTotal>> totalsBefore;
    private final Map<Flow.Key, Flow> importedBefore;
    private final Set<Stored<Coverage>> coverages = new LinkedHashSet<>();
    private final Set<Stored<Coverage>> droppedCoverages = new LinkedHashSet<>();
    private final Set<String> thisRun = new HashSet<>();
    private final Map<String, Long> overtaken = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    ImportPlanner(GraphTx tx, Bundle reference) {
        this.tx = tx;
        this.reference = reference;
        this.state = GraphState.read(tx);
        declarationsBefore = new LinkedHashMap<>(state.declarations);
        productionsBefore = new LinkedHashMap<>(state.productions);
        totalsBefore = new LinkedHashMap<>(state.totals);
        importedBefore = new TreeMap<>(state.importedFlows);
    }

    /** Plans files, taken one after another. */
    ImportPlan files(List<Intake> intakes, @Nullable Prefer prefer) {
        for (Intake intake : intakes) {
            take(intake);
        }
        Prefer held = state.prefer == null ? Prefer.DECLARED : state.prefer;
        return plan(intakes, prefer == null ? held : prefer, prefer != null && prefer != held);
    }

    /** Plans the data package in place of an earlier edition; what the user's files say stays. */
    ImportPlan bundle(Bundle bundle, Prefer prefer) {
        CoverageOf users = new CoverageOf(state.coverages.stream()
                .filter(c -> c.file() != null)
                .map(Stored::value)
                .toList());
        // a row that a user's file covers is the file's, also where the package said the same before
        state.declarations.values().removeIf(s -> s.file() == null && !users.covers(s.value()));
        state.productions
                .values()
                .removeIf(s -> s.file() == null && !isOwn(s.value().dataset()));
        state.totals.values().removeIf(s -> s.file() == null);
        for (Declaration d : bundle.declarations()) {
            if (!users.covers(d)) {
                state.declarations.putIfAbsent(d.key(), new Stored<>(d, null));
            }
        }
        bundle.productions().forEach(p -> state.productions.putIfAbsent(ProductionKey.of(p), new Stored<>(p, null)));
        bundle.totals().forEach(t -> state.totals.putIfAbsent(TotalKey.of(t), new Stored<>(t, null)));
        Set<Coverage> stated = new HashSet<>(bundle.coverages());
        state.coverages.stream()
                .filter(c -> c.file() == null && !stated.contains(c.value()))
                .forEach(droppedCoverages::add);
        state.coverages.removeAll(droppedCoverages);
        bundle.coverages().forEach(this::cover);
        return plan(List.of(), prefer, true);
    }

    private void cover(Coverage coverage) {
        cover(new Stored<>(coverage, null));
    }

    private void cover(Stored<Coverage> coverage) {
        boolean known = state.coverages.stream().anyMatch(c -> c.value().equals(coverage.value()));
        if (!known) {
            state.coverages.add(coverage);
            coverages.add(coverage);
        }
    }

    private void take(Intake intake) {
        String file = FileId.of(intake.file());
        Set<Declaration.Key> keys = new HashSet<>();
        intake.declarations().forEach(d -> keys.add(d.key()));
        CoverageOf covered = new CoverageOf(intake.coverages());
        Set<Integer> held = years(intake);
        state.declarations
                .values()
                .removeIf(s -> !keys.contains(s.value().key())
                        && (isReplaced(
                                        intake,
                                        held,
                                        s.value().dataset(),
                                        s.value().year())
                                || covered.covers(s.value())));
        for (Declaration d : intake.declarations()) {
            Stored<Declaration> old = state.declarations.get(d.key());
            if (old == null || !same(old.value(), d)) {
                if (old != null && thisRun.contains(old.file())) {
                    overtaken.merge(file, 1L, Long::sum);
                }
                state.declarations.put(d.key(), new Stored<>(d, file));
            }
        }
        state.productions
                .values()
                .removeIf(s ->
                        isReplaced(intake, held, s.value().dataset(), s.value().year()));
        for (Production p : intake.productions()) {
            Stored<Production> old = state.productions.get(ProductionKey.of(p));
            if (old == null || !old.value().equals(p)) {
                state.productions.put(ProductionKey.of(p), new Stored<>(p, file));
            }
        }
        state.totals
                .values()
                .removeIf(s ->
                        isReplaced(intake, held, s.value().dataset(), s.value().year()));
        for (PublishedTotal t : intake.totals()) {
            Stored<PublishedTotal> old = state.totals.get(TotalKey.of(t));
            if (old == null || !old.value().equals(t)) {
                state.totals.put(TotalKey.of(t), new Stored<>(t, file));
            }
        }
        state.importedFlows
                .values()
                .removeIf(f -> f.datasets().stream().anyMatch(id -> isReplaced(intake, held, id, f.year())));
        intake.flows().forEach(f -> state.importedFlows.put(f.key(), f));
        for (Coverage c : intake.coverages()) {
            restate(c);
            cover(new Stored<>(c, file));
        }
        thisRun.add(file);
        Long rows = overtaken.get(file);
        if (rows != null) {
            notes.add(rows + " rows of files named before give way to " + intake.file());
        }
    }

    /** A table of the user's own gives way in the years the new one of its name holds. */
    private static boolean isReplaced(Intake intake, Set<Integer> held, String dataset, int year) {
        return held.contains(year) && intake.replaced().contains(dataset);
    }

    private static Set<Integer> years(Intake intake) {
        Set<Integer> years = new HashSet<>();
        intake.declarations().forEach(d -> years.add(d.year()));
        intake.productions().forEach(p -> years.add(p.year()));
        intake.totals().forEach(t -> years.add(t.year()));
        intake.flows().forEach(f -> years.add(f.year()));
        return years;
    }

    /** What an earlier file said of the same reporter, side, code and years no longer holds if this one says otherwise. */
    private void restate(Coverage now) {
        List<Stored<Coverage>> gone = state.coverages.stream()
                .filter(c -> c.file() != null && !c.value().equals(now))
                .filter(c -> c.value().dataset().equals(now.dataset())
                        && c.value().reporter().equals(now.reporter())
                        && c.value().side() == now.side()
                        && c.value().hs().equals(now.hs())
                        && c.value().yearFrom() >= now.yearFrom()
                        && c.value().yearTo() <= now.yearTo())
                .toList();
        gone.forEach(state.coverages::remove);
        for (Stored<Coverage> c : gone) {
            if (!coverages.remove(c)) {
                droppedCoverages.add(c);
            }
        }
    }

    private ImportPlan plan(List<Intake> intakes, Prefer prefer, boolean everyYear) {
        Changes<Stored<Declaration>> declarations =
                Changes.between(declarationsBefore, state.declarations, (a, b) -> same(a.value(), b.value()));
        Changes<Stored<Production>> productions = Changes.between(
                productionsBefore, state.productions, (a, b) -> a.value().equals(b.value()));
        Changes<Stored<PublishedTotal>> totals =
                Changes.between(totalsBefore, state.totals, (a, b) -> a.value().equals(b.value()));
        SortedSet<Integer> touched =
                new TreeSet<>(declarations.years(s -> s.value().year()));
        touched.addAll(Changes.between(importedBefore, state.importedFlows, Flow::equals)
                .years(Flow::year));
        if (everyYear) {
            state.declarations.values().forEach(s -> touched.add(s.value().year()));
            state.importedFlows.keySet().forEach(key -> touched.add(key.year()));
        }
        Settled settled = touched.isEmpty() ? null : settlement(prefer).settle(state.allDeclarations());
        Map<Flow.Key, Flow> before = GraphState.flows(tx, touched);
        Map<Flow.Key, Flow> target = target(settled, touched);
        Changes<Flow> flows = Changes.between(before, target, ImportPlanner::same);
        // what is no change stays as it is stored, to the last bit
        target.replaceAll((key, flow) -> {
            Flow stored = before.get(key);
            return stored != null && same(stored, flow) ? stored : flow;
        });
        Set<Integer> changed = new TreeSet<>(flows.years(Flow::year));
        changed.addAll(productions.years(s -> s.value().year()));
        return new ImportPlan(
                intakes,
                declarations,
                productions,
                totals,
                flows,
                balances(intakes, changed, target, everyYear ? touched : Set.of(), touched),
                coverages,
                droppedCoverages,
                settled,
                prefer,
                touched,
                notes,
                new ImportPlan.After(state, state.version));
    }

    /** Balances the years in which flows, production or coverage change, and those asked for. */
    private SortedMap<Integer, List<Account>> balances(
            List<Intake> intakes,
            Set<Integer> changed,
            Map<Flow.Key, Flow> target,
            Set<Integer> asked,
            Set<Integer> settledAgain) {
        Set<String> imported = new HashSet<>();
        intakes.forEach(i -> i.datasets().forEach(d -> imported.add(d.id())));
        BalancePlanner planner = new BalancePlanner(tx, reference, state, imported);
        Set<Stored<Coverage>> restated = new LinkedHashSet<>(coverages);
        restated.addAll(droppedCoverages);
        SortedSet<Integer> years =
                restated.isEmpty() ? new TreeSet<>() : planner.yearsOf(restated, yearsWithFlows(target));
        years.addAll(changed);
        years.addAll(asked);
        return planner.balance(years, target, settledAgain);
    }

    private Set<Integer> yearsWithFlows(Map<Flow.Key, Flow> target) {
        Set<Integer> years = new TreeSet<>(GraphState.flowYears(tx));
        target.keySet().forEach(key -> years.add(key.year()));
        return years;
    }

    /** The flows of the years touched as they shall be: settled ones, and in their place those the user imported. */
    private Map<Flow.Key, Flow> target(@Nullable Settled settled, Set<Integer> touched) {
        Map<Flow.Key, Flow> target = new TreeMap<>();
        if (settled != null) {
            settled.flows().stream().filter(f -> touched.contains(f.year())).forEach(f -> target.put(f.key(), f));
        }
        state.importedFlows.forEach((key, flow) -> {
            if (touched.contains(key.year())) {
                target.put(key, flow);
            }
        });
        return target;
    }

    private Settlement settlement(Prefer prefer) {
        Coefficients coefficients = new Coefficients(reference.coefficients());
        return new Settlement(
                new StageRules(reference.rules()), coefficients, SettlementOptions.of(coefficients, prefer));
    }

    private static boolean isOwn(String dataset) {
        return dataset.indexOf(':') >= 0;
    }

    private static boolean same(Declaration a, Declaration b) {
        return a.massStatus() == b.massStatus()
                && a.valuation() == b.valuation()
                && Changes.same(a.valueUsd(), b.valueUsd())
                && Changes.same(a.grossTonnes(), b.grossTonnes());
    }

    private static boolean same(Flow a, Flow b) {
        return a.method() == b.method()
                && a.flags().equals(b.flags())
                && a.datasets().equals(b.datasets())
                && Changes.same(a.imputedShare(), b.imputedShare())
                && Changes.same(a.reoTonnes(), b.reoTonnes())
                && Changes.same(a.grossTonnes(), b.grossTonnes())
                && Changes.same(a.valueUsd(), b.valueUsd())
                && same(a.exporterSide(), b.exporterSide())
                && same(a.importerSide(), b.importerSide());
    }

    private static boolean same(@Nullable FlowSide a, @Nullable FlowSide b) {
        if (a == null || b == null) {
            return a == b;
        }
        return a.flags().equals(b.flags())
                && Changes.same(a.imputedShare(), b.imputedShare())
                && Changes.same(a.reoTonnes(), b.reoTonnes())
                && Changes.same(a.valueUsd(), b.valueUsd());
    }

    /** Answers which declarations a set of statements of coverage speaks of. */
    private static final class CoverageOf {
        private record Slice(String dataset, String hs) {}

        private final Map<Slice, Collection<Coverage>> slices = new HashMap<>();

        CoverageOf(Collection<Coverage> coverages) {
            coverages.forEach(c -> slices.computeIfAbsent(new Slice(c.dataset(), c.hs()), k -> new LinkedHashSet<>())
                    .add(c));
        }

        boolean covers(Declaration d) {
            return slices.getOrDefault(new Slice(d.dataset(), d.hs()), Set.of()).stream()
                    .anyMatch(c -> (c.side() == d.side() || d.side() == Side.BOTH)
                            && c.saysZero(d.exporter(), d.importer(), d.year()));
        }
    }
}
