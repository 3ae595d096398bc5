package org.lanthanet.store;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
 * @param flows flows that change in the years touched: settled again, or imported
 * @param balances accounts of the years that are balanced again, replacing what the graph holds of these years
 * @param coverages statements of coverage that are new
 * @param droppedCoverages statements of coverage that give way, of the data package only
 * @param settled what the settlement came to, null if nothing was settled
 * @param prefer which statement stands where a country's own and a reconciled one exist
 * @param touched years that were settled again
 * @param notes what the person should know of files that overlap
 * @param after state of the graph once the plan is carried out
 */
public record ImportPlan(
        List<Intake> intakes,
        Changes<Stored<Declaration>> declarations,
        Changes<Stored<Production>> productions,
        Changes<Stored<PublishedTotal>> totals,
        Changes<Flow> flows,
        SortedMap<Integer, List<Account>> balances,
        Set<Stored<Coverage>> coverages,
        Set<Stored<Coverage>> droppedCoverages,
        @Nullable Settled settled,
        Prefer prefer,
        SortedSet<Integer> touched,
        List<String> notes,
        After after) {
    /**
     * State of the graph once the plan is carried out.
     *
     * @param state its records
     * @param version version of the ledger the plan was made from
     */
    record After(GraphState state, long version) {}

    /** Whether the records of the graph stay as they are. */
    public boolean changesNothing() {
        return declarations.isEmpty() && productions.isEmpty() && totals.isEmpty() && flows.isEmpty();
    }

    /** Whether nothing at all is to be written, coverage included. */
    boolean isEmpty() {
        return changesNothing() && coverages.isEmpty() && droppedCoverages.isEmpty();
    }

    /** Years in which anything changes, in order. */
    public SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>();
        years.addAll(declarations.years(s -> s.value().year()));
        years.addAll(productions.years(s -> s.value().year()));
        years.addAll(totals.years(s -> s.value().year()));
        years.addAll(flows.years(Flow::year));
        return years;
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
