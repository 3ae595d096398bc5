package org.lanthanet.store;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lanthanet.flow.Settled;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.flow.balance.Account;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.source.Intake;

/**
 * What an import will do, worked out before anything is written: the same plan is what {@code --dry-run} prints and what
 * the import carries out.
 *
 * @param intakes the files, in the order they are taken
 * @param declarations declarations that change
 * @param productions production figures that change
 * @param totals published totals that change
 * @param flows flows that come out differently, of whatever year: settled again, or imported
 * @param balances accounts of the years that are balanced again, replacing what the graph holds of these years
 * @param coverages statements of coverage that are new
 * @param droppedCoverages statements of coverage that no longer stand
 * @param settled what the settlement came to
 * @param prefer which statement stands where a country's own and a reconciled one exist
 * @param stated years in which something is declared otherwise than before, or a flow imported
 * @param overdue flows of other years that change and would do so without the files: as they are stored, another edition
 *     of the program settled them
 * @param notes what the person should know of files that overlap
 * @param after state of the graph once the plan is carried out
 */
public record ImportPlan(
        List<Intake> intakes,
        Changes<Stored<Declaration>> declarations,
        Changes<Stored<Production>> productions,
        Changes<Stored<PublishedTotal>> totals,
        Changes<Stored<Flow>> flows,
        SortedMap<Integer, List<Account>> balances,
        Set<Stored<Coverage>> coverages,
        Set<Stored<Coverage>> droppedCoverages,
        Settled settled,
        Prefer prefer,
        SortedSet<Integer> stated,
        SortedSet<Flow.Key> overdue,
        List<String> notes,
        After after) {
    /**
     * State of the graph once the plan is carried out.
     *
     * @param state its records
     * @param choice which production figures are used
     */
    record After(GraphState state, ProductionChoice choice) {
        /** Version of the ledger the plan was made from. */
        long version() {
            return state.version;
        }
    }

    /** Whether the records of the graph stay as they are. */
    public boolean changesNothing() {
        return declarations.isEmpty() && productions.isEmpty() && totals.isEmpty() && flows.isEmpty();
    }

    /** Whether nothing at all is to be written, coverage included. */
    boolean isEmpty() {
        return declarations.writesNothing()
                && productions.writesNothing()
                && totals.writesNothing()
                && flows.writesNothing()
                && coverages.isEmpty()
                && droppedCoverages.isEmpty();
    }

    /** Years in which anything changes, in order. */
    public SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>();
        years.addAll(declarations.years(s -> s.value().year()));
        years.addAll(productions.years(s -> s.value().year()));
        years.addAll(totals.years(s -> s.value().year()));
        years.addAll(flows.years(s -> s.value().year()));
        return years;
    }

    /** Years of which anything is to be written: those, and years in which a record comes to stand under another file. */
    SortedSet<Integer> writtenYears() {
        SortedSet<Integer> years = new TreeSet<>();
        years.addAll(declarations.writtenYears(s -> s.value().year()));
        years.addAll(productions.writtenYears(s -> s.value().year()));
        years.addAll(totals.writtenYears(s -> s.value().year()));
        years.addAll(flows.writtenYears(s -> s.value().year()));
        return years;
    }

    /**
     * Flows that change in years in which nothing is stated anew, but for those that are {@link #overdue}: a weight missing
     * there, or one that cannot be right, is judged by figures of the years beside it.
     */
    public SortedSet<Flow.Key> moved() {
        SortedSet<Flow.Key> moved = new TreeSet<>();
        flows.added().forEach(s -> moved.add(s.value().key()));
        flows.changed().forEach(c -> moved.add(c.after().value().key()));
        flows.removed().forEach(s -> moved.add(s.value().key()));
        moved.removeIf(key -> stated.contains(key.year()));
        moved.removeAll(overdue);
        return moved;
    }

    /** Whether another statement stands than before where a country's own and a reconciled one exist. */
    public boolean changesPreference() {
        Prefer before = after.state().prefer;
        return prefer != (before == null ? Prefer.DECLARED : before);
    }

    /** Edges that carrying it out creates. */
    long writes() {
        return declarations.writes()
                + productions.writes()
                + totals.writes()
                + flows.writes()
                + balances.values().stream().mapToLong(List::size).sum()
                + coverages.size();
    }
}
