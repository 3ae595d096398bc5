package org.lanthanet.store;

import java.util.Collection;
import java.util.List;
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
import org.lanthanet.model.Production;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.BundleReader;
import org.lanthanet.store.GraphState.ProductionKey;

/**
 * Balances the years an import changes, on the flows, production and coverage the graph will hold once it is done. A year's
 * balance rests on that year alone.
 */
final class BalancePlanner {
    private final Bundle reference;
    private final GraphState after;
    private final ProductionChoice choice;

    BalancePlanner(Bundle reference, GraphState after, ProductionChoice choice) {
        this.reference = reference;
        this.after = after;
        this.choice = choice;
    }

    /** Years some of these statements of coverage speak of and the graph will hold something of. */
    SortedSet<Integer> yearsOf(Collection<Coverage> coverages) {
        SortedSet<Integer> years = new TreeSet<>();
        if (!coverages.isEmpty()) {
            after.flows.keySet().forEach(key -> years.add(key.year()));
            after.productions.keySet().forEach(key -> years.add(key.year()));
            years.removeIf(year -> coverages.stream().noneMatch(c -> year >= c.yearFrom() && year <= c.yearTo()));
        }
        return years;
    }

    /** The accounts of these years. */
    SortedMap<Integer, List<Account>> balance(SortedSet<Integer> years) {
        SortedMap<Integer, List<Account>> accounts = new TreeMap<>();
        if (!years.isEmpty()) {
            ChainData data = data(years);
            Coefficients coefficients = new Coefficients(reference.coefficients());
            years.forEach(year -> accounts.put(year, Account.of(data, year, coefficients)));
        }
        return accounts;
    }

    private ChainData data(SortedSet<Integer> years) {
        List<Production> figures = GraphState.values(after.productions.values());
        BundleReader shipped = BundleReader.shipped();
        return new ChainData(
                after.flows.values().stream()
                        .map(Stored::value)
                        .filter(f -> years.contains(f.year()))
                        .toList(),
                figures.stream()
                        .filter(p -> choice.isPreferred(ProductionKey.of(p)))
                        .toList(),
                figures.stream()
                        .filter(p -> choice.isWorldBasis(ProductionKey.of(p)))
                        .toList(),
                new CoverageIndex(
                        after.coverages.all().stream()
                                .map(Stored::value)
                                .distinct()
                                .toList(),
                        new StageRules(reference.rules()),
                        reference.products()),
                new ProcessingShares(shipped.processing(), shipped.assumedFlows()));
    }
}
