package org.lanthanet.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.source.Intake;
import org.lanthanet.store.GraphState.ProductionKey;
import org.lanthanet.store.GraphState.TotalKey;

/**
 * Brings what files hold into the state of a graph, one file after another. Where files do not contradict each other the
 * order does not matter: what several of them state alike stands under the one whose id sorts first, and under a file of
 * the user's rather than under the data package. Where two state different figures under one key, or one has a row where
 * the other says that there was no trade, the later one stands.
 */
final class FileMerge {
    private final GraphState state;
    private final Set<String> thisRun = new HashSet<>();
    private final List<String> notes = new ArrayList<>();

    FileMerge(GraphState state) {
        this.state = state;
    }

    /** What the person should know of files that overlap. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Takes the next file. */
    void take(Intake intake) {
        Taking taking = new Taking(intake);
        taking.declarations();
        taking.productions();
        taking.totals();
        taking.flows();
        taking.coverages();
        thisRun.add(taking.file);
        if (taking.overtaken > 0) {
            notes.add(taking.overtaken + " rows of files named before give way to " + intake.file());
        }
    }

    /** One file on its way in. */
    private final class Taking {
        private final Intake intake;
        private final String file;
        private final Set<Integer> years = new HashSet<>();
        private final List<Declaration> differing = new ArrayList<>();
        private long overtaken;

        Taking(Intake intake) {
            this.intake = intake;
            file = FileId.of(intake.file());
            intake.declarations().forEach(d -> years.add(d.year()));
            intake.productions().forEach(p -> years.add(p.year()));
            intake.totals().forEach(t -> years.add(t.year()));
            intake.flows().forEach(f -> years.add(f.year()));
        }

        void declarations() {
            CoveredRows covered = new CoveredRows(intake.coverages());
            Set<Declaration.Key> stated = new HashSet<>();
            intake.declarations().forEach(d -> stated.add(d.key()));
            remove(state.declarations.values(), d -> {
                boolean gone = !stated.contains(d.key()) && (isReplaced(d.dataset(), d.year()) || covered.contains(d));
                if (gone) {
                    differing.add(d);
                }
                return gone;
            });
            for (Declaration d : intake.declarations()) {
                if (put(state.declarations, d.key(), d, SameFigures::inDeclarations, d.dataset())) {
                    differing.add(d);
                }
            }
        }

        void productions() {
            remove(state.productions.values(), p -> isReplaced(p.dataset(), p.year()));
            for (Production p : intake.productions()) {
                put(state.productions, ProductionKey.of(p), p, Production::equals, p.dataset());
            }
        }

        void totals() {
            remove(state.totals.values(), t -> isReplaced(t.dataset(), t.year()));
            for (PublishedTotal t : intake.totals()) {
                put(state.totals, TotalKey.of(t), t, PublishedTotal::equals, t.dataset());
            }
        }

        /** A flow has one place, whatever its dataset: of two tables that state the same the one whose name sorts first has it. */
        void flows() {
            remove(state.importedFlows.values(), f -> isReplaced(dataset(f), f.year()));
            for (Flow f : intake.flows()) {
                Stored<Flow> old = state.importedFlows.get(f.key());
                boolean isAnothers = old != null
                        && SameFigures.inFlows(old.value(), f)
                        && dataset(old.value()).compareTo(dataset(f)) < 0;
                if (!isAnothers) {
                    put(state.importedFlows, f.key(), f, SameFigures::inFlows, dataset(f));
                }
            }
        }

        private static String dataset(Flow f) {
            return f.datasets().get(0);
        }

        void coverages() {
            intake.coverages().forEach(c -> state.coverages.take(c, file, differing));
        }

        private static <T> void remove(Collection<Stored<T>> held, Predicate<T> gone) {
            held.removeIf(s -> gone.test(s.value()));
        }

        /** Whether it is new or other than before. */
        private <K, T> boolean put(Map<K, Stored<T>> held, K key, T now, BiPredicate<T, T> same, String dataset) {
            Stored<T> old = held.get(key);
            boolean differs = old == null || !same.test(old.value(), now);
            if (differs && old != null && thisRun.contains(old.file())) {
                overtaken++;
            }
            if (differs || old == null || isOurs(old.file(), dataset)) {
                held.put(key, new Stored<>(now, file));
            }
            return differs;
        }

        /** Whether a record that stands under another file, or none, stands under this one when both state it. */
        private boolean isOurs(@Nullable String other, String dataset) {
            return other == null || intake.replaced().contains(dataset) || file.compareTo(other) < 0;
        }

        /** A table of the user's own gives way in the years the new one of its name holds. */
        private boolean isReplaced(String dataset, int year) {
            return years.contains(year) && intake.replaced().contains(dataset);
        }
    }
}
