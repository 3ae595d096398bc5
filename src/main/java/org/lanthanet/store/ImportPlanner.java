package org.lanthanet.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.Settled;
import org.lanthanet.flow.Settlement;
import org.lanthanet.flow.SettlementOptions;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.flow.StageRules;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.Intake;
import org.lanthanet.store.GraphState.ProductionKey;
import org.lanthanet.store.GraphState.TotalKey;

/**
 * Works out what an import changes. Declarations after the import are known before anything is written; they are settled
 * once, all years together, and every flow that is stored otherwise is changed. So a flow is the same whatever came before
 * what, and whether an import was interrupted or not.
 */
final class ImportPlanner {
    private final Bundle reference;
    private final GraphState state;
    private final Before before;

    /** What the graph holds before the import. */
    private record Before(
            Map<Declaration.Key, Stored<Declaration>> declarations,
            Map<ProductionKey, Stored<Production>> productions,
            Map<TotalKey, Stored<PublishedTotal>> totals,
            Map<Flow.Key, Stored<Flow>> importedFlows,
            Map<Flow.Key, Stored<Flow>> flows,
            Set<Stored<Coverage>> coverages) {
        static Before of(GraphState state) {
            return new Before(
                    new LinkedHashMap<>(state.declarations),
                    new LinkedHashMap<>(state.productions),
                    new LinkedHashMap<>(state.totals),
                    new TreeMap<>(state.importedFlows),
                    new TreeMap<>(state.flows),
                    state.coverages.all());
        }
    }

    /** @param state what the graph holds; becomes what it shall hold */
    ImportPlanner(GraphState state, Bundle reference) {
        this.reference = reference;
        this.state = state;
        this.before = Before.of(state);
    }

    /** Plans files, taken one after another. */
    ImportPlan files(List<Intake> intakes, @Nullable Prefer prefer) {
        FileMerge merge = new FileMerge(state);
        intakes.forEach(merge::take);
        return plan(intakes, prefer == null ? heldPreference() : prefer, merge.notes());
    }

    /** Plans the data package in place of an earlier edition; what the user's files say stays. */
    ImportPlan bundle(Bundle bundle, Prefer prefer) {
        CoveredRows users = new CoveredRows(state.coverages.ofFiles());
        // a row that a user's file covers is the file's, also where the package said the same before
        state.declarations.values().removeIf(s -> s.file() == null && !users.contains(s.value()));
        state.productions
                .values()
                .removeIf(s ->
                        s.file() == null && !ProductionChoice.isOwn(s.value().dataset()));
        state.totals.values().removeIf(s -> s.file() == null);
        for (Declaration d : bundle.declarations()) {
            if (!users.contains(d)) {
                state.declarations.putIfAbsent(d.key(), new Stored<>(d, null));
            }
        }
        bundle.productions().forEach(p -> state.productions.putIfAbsent(ProductionKey.of(p), new Stored<>(p, null)));
        bundle.totals().forEach(t -> state.totals.putIfAbsent(TotalKey.of(t), new Stored<>(t, null)));
        state.coverages.takePackage(bundle.coverages());
        return plan(List.of(), prefer, List.of());
    }

    private Prefer heldPreference() {
        return state.prefer == null ? Prefer.DECLARED : state.prefer;
    }

    private ImportPlan plan(List<Intake> intakes, Prefer prefer, List<String> overlaps) {
        Changes<Stored<Declaration>> declarations = Changes.between(
                before.declarations(), state.declarations, (a, b) -> SameFigures.inDeclarations(a.value(), b.value()));
        Changes<Stored<Production>> productions = Changes.between(
                before.productions(), state.productions, (a, b) -> a.value().equals(b.value()));
        Changes<Stored<PublishedTotal>> totals = Changes.between(
                before.totals(), state.totals, (a, b) -> a.value().equals(b.value()));
        SortedSet<Integer> stated = declarations.years(s -> s.value().year());
        stated.addAll(Changes.between(before.importedFlows(), state.importedFlows, ImportPlanner::same)
                .years(s -> s.value().year()));
        Settled settled = settle(state, prefer);
        state.flows.clear();
        state.flows.putAll(target(settled, state.importedFlows));
        Changes<Stored<Flow>> flows = Changes.between(before.flows(), state.flows, ImportPlanner::same);
        ProductionChoice choice =
                new ProductionChoice(reference.productionBasis(), GraphState.values(state.productions.values()));
        Set<Stored<Coverage>> coverages = without(state.coverages.all(), before.coverages());
        Set<Stored<Coverage>> droppedCoverages = without(before.coverages(), state.coverages.all());

        // the data package is written as a whole
        SortedSet<Integer> balanced = new TreeSet<>();
        if (intakes.isEmpty()) {
            state.flows.keySet().forEach(key -> balanced.add(key.year()));
        }
        balanced.addAll(flows.writtenYears(s -> s.value().year()));
        balanced.addAll(productions.years(s -> s.value().year()));
        BalancePlanner balances = new BalancePlanner(reference, state, choice);
        balanced.addAll(balances.yearsOf(differing(coverages, droppedCoverages)));

        List<String> notes = new ArrayList<>(overlaps);
        notes.addAll(unused(intakes, choice));
        return new ImportPlan(
                intakes,
                declarations,
                productions,
                totals,
                flows,
                balances.balance(balanced),
                coverages,
                droppedCoverages,
                settled,
                prefer,
                stated,
                intakes.isEmpty() ? new TreeSet<>() : overdue(flows, stated, prefer),
                notes,
                new ImportPlan.After(state, choice));
    }

    private Settled settle(GraphState state, Prefer prefer) {
        return settlement(prefer).settle(GraphState.values(state.declarations.values()));
    }

    private Settlement settlement(Prefer prefer) {
        Coefficients coefficients = new Coefficients(reference.coefficients());
        return new Settlement(
                new StageRules(reference.rules()), coefficients, SettlementOptions.of(coefficients, prefer));
    }

    /** Flows as they shall be: settled ones, and in their place those the user imported. */
    private static Map<Flow.Key, Stored<Flow>> target(Settled settled, Map<Flow.Key, Stored<Flow>> imported) {
        Map<Flow.Key, Stored<Flow>> target = new TreeMap<>();
        settled.flows().forEach(f -> target.put(f.key(), new Stored<>(f, null)));
        target.putAll(imported);
        return target;
    }

    /**
     * Flows of other years than those in which anything is stated anew that the declarations held before would have been
     * settled into as well: another edition of the program had settled them.
     */
    private SortedSet<Flow.Key> overdue(Changes<Stored<Flow>> flows, Set<Integer> stated, Prefer prefer) {
        SortedSet<Flow.Key> elsewhere = new TreeSet<>();
        flows.created().forEach(s -> elsewhere.add(s.value().key()));
        flows.removed().forEach(s -> elsewhere.add(s.value().key()));
        elsewhere.removeIf(key -> stated.contains(key.year()));
        if (elsewhere.isEmpty()) {
            return elsewhere;
        }
        Map<Flow.Key, Stored<Flow>> then = target(
                settlement(prefer)
                        .settle(GraphState.values(before.declarations().values())),
                before.importedFlows());
        elsewhere.removeIf(key -> !isSame(then.get(key), state.flows.get(key)));
        return elsewhere;
    }

    private static boolean isSame(@Nullable Stored<Flow> a, @Nullable Stored<Flow> b) {
        return a == null || b == null ? a == b : same(a, b);
    }

    private static boolean same(Stored<Flow> a, Stored<Flow> b) {
        return SameFigures.inFlows(a.value(), b.value())
                && a.value().datasets().equals(b.value().datasets());
    }

    private static <T> Set<T> without(Set<T> all, Set<T> some) {
        Set<T> rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** Statements that are made anew or no longer, whichever file they stand under. */
    private static Set<Coverage> differing(Set<Stored<Coverage>> come, Set<Stored<Coverage>> gone) {
        Set<Coverage> now = come.stream().map(Stored::value).collect(Collectors.toSet());
        Set<Coverage> then = gone.stream().map(Stored::value).collect(Collectors.toSet());
        Set<Coverage> differing = without(now, then);
        differing.addAll(without(then, now));
        return differing;
    }

    /** The user's own production figures that another table of the user's stands before. */
    private static List<String> unused(List<Intake> intakes, ProductionChoice choice) {
        Map<String, Integer> unused = new TreeMap<>();
        Set<ProductionKey> seen = new HashSet<>();
        for (Intake intake : intakes) {
            for (Production p : intake.productions()) {
                ProductionKey key = ProductionKey.of(p);
                if (ProductionChoice.isOwn(p.dataset()) && !choice.isPreferred(key) && seen.add(key)) {
                    unused.merge(p.dataset(), 1, Integer::sum);
                }
            }
        }
        List<String> notes = new ArrayList<>();
        unused.forEach((dataset, figures) -> notes.add(figures + " figures of " + dataset
                + " are held and not used: of several tables of your own the one whose name comes last is"));
        return notes;
    }
}
