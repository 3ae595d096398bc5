package org.lanthanet.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.CoverageIndex;
import org.lanthanet.flow.ProcessingShares;
import org.lanthanet.flow.StageRules;
import org.lanthanet.flow.balance.Account;
import org.lanthanet.flow.balance.ChainData;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.BundleReader;
import org.lanthanet.store.GraphState.ProductionKey;

/**
 * Balances the years an import changes, on the flows, production and coverage the graph will hold once it is done. A year's
 * balance rests on that year alone.
 */
final class BalancePlanner {
    private final GraphTx tx;
    private final Bundle reference;
    private final GraphState after;
    private final ProductionChoice choice;

    /** @param imported datasets of the files being imported */
    BalancePlanner(GraphTx tx, Bundle reference, GraphState after, Set<String> imported) {
        this.tx = tx;
        this.reference = reference;
        this.after = after;
        choice = new ProductionChoice(reference.productionBasis(), imported, after.preferred);
    }

    /** Years some of these statements of coverage speak of and the graph will hold something of. */
    SortedSet<Integer> yearsOf(Collection<Stored<Coverage>> coverages, Collection<Integer> withFlows) {
        SortedSet<Integer> years = new TreeSet<>(withFlows);
        after.productions.keySet().forEach(key -> years.add(key.year()));
        years.removeIf(year ->
                coverages.stream().map(Stored::value).noneMatch(c -> year >= c.yearFrom() && year <= c.yearTo()));
        return years;
    }

    /**
     * The accounts of these years.
     *
     * @param known flows as they will be, of the years that are settled again; of others the graph is asked
     */
    SortedMap<Integer, List<Account>> balance(
            SortedSet<Integer> years, Map<Flow.Key, Flow> known, Set<Integer> settledAgain) {
        SortedMap<Integer, List<Account>> accounts = new TreeMap<>();
        if (years.isEmpty()) {
            return accounts;
        }
        List<Integer> held =
                years.stream().filter(year -> !settledAgain.contains(year)).toList();
        List<Flow> flows = new ArrayList<>(GraphState.flows(tx, held).values());
        known.values().stream().filter(f -> years.contains(f.year())).forEach(flows::add);
        ChainData data = data(flows);
        Coefficients coefficients = new Coefficients(reference.coefficients());
        years.forEach(year -> accounts.put(year, Account.of(data, year, coefficients)));
        return accounts;
    }

    private ChainData data(List<Flow> flows) {
        List<Production> figures =
                after.productions.values().stream().map(Stored::value).toList();
        choice.choose(figures);
        BundleReader shipped = BundleReader.shipped();
        return new ChainData(
                flows,
                figures.stream()
                        .filter(p -> choice.isPreferred(ProductionKey.of(p)))
                        .toList(),
                figures.stream()
                        .filter(p -> choice.isWorldBasis(ProductionKey.of(p)))
                        .toList(),
                new CoverageIndex(
                        after.coverages.stream().map(Stored::value).toList(), new StageRules(reference.rules())),
                new ProcessingShares(shipped.processing(), shipped.assumedFlows()));
    }
}
