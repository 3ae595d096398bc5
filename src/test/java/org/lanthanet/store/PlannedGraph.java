package org.lanthanet.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.flow.balance.Account;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Flow;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.BundleReader;
import org.lanthanet.source.Intake;
import org.lanthanet.store.GraphState.ProductionKey;
import org.lanthanet.store.GraphTx.Edge;

/** What a graph would hold after some imports, without a graph: plans made one after another and taken as carried out. */
final class PlannedGraph {
    private static final Bundle REFERENCE = BundleReader.shipped().reference();

    /** An import: some files at once, or the data package. */
    interface Run extends Function<ImportPlanner, ImportPlan> {}

    private final GraphState state = GraphState.ofNothing();
    private final SortedMap<Integer, List<Account>> balances = new TreeMap<>();
    private int moved;
    private int overdue;

    static Run files(Intake... files) {
        return files(List.of(files));
    }

    static Run files(List<Intake> files) {
        return planner -> planner.files(files, null);
    }

    /** One import for every so many files. */
    static List<Run> runs(List<Intake> files, int size) {
        List<Run> runs = new ArrayList<>();
        for (int from = 0; from < files.size(); from += size) {
            runs.add(files(files.subList(from, Math.min(files.size(), from + size))));
        }
        return runs;
    }

    static Run dataPackage(Bundle bundle) {
        return planner -> planner.bundle(bundle, Prefer.DECLARED);
    }

    static PlannedGraph after(Run... runs) {
        return after(List.of(runs));
    }

    static PlannedGraph after(List<Run> runs) {
        PlannedGraph graph = new PlannedGraph();
        runs.forEach(graph::take);
        return graph;
    }

    ImportPlan take(Run run) {
        ImportPlan plan = run.apply(new ImportPlanner(state, REFERENCE));
        balances.putAll(plan.balances());
        moved += plan.moved().size();
        overdue += plan.overdue().size();
        return plan;
    }

    /** Flows that changed in years of which nothing came. */
    int moved() {
        return moved;
    }

    int overdue() {
        return overdue;
    }

    GraphState state() {
        return state;
    }

    /** All edges with their properties, sorted, as a graph's fingerprint takes them, and the files of each dataset. */
    List<String> edges() {
        ProductionChoice choice = choice();
        List<String> edges = new ArrayList<>();
        state.declarations.values().forEach(s -> edges.add(text(Rows.declared(s.value(), s.file()))));
        state.flows.values().forEach(s -> edges.add(text(Rows.trades(s.value(), s.file()))));
        state.totals.values().forEach(s -> edges.add(text(Rows.totals(s.value(), s.file()))));
        state.coverages.all().forEach(s -> edges.add(text(Rows.covers(s.value(), s.file()))));
        state.productions.values().forEach(s -> {
            ProductionKey key = ProductionKey.of(s.value());
            edges.add(text(Rows.produces(s.value(), s.file()))
                    + (choice.isPreferred(key) ? " preferred" : "")
                    + (choice.isWorldBasis(key) ? " world basis" : ""));
        });
        balances.values().forEach(accounts -> accounts.forEach(a -> edges.add(text(Rows.balance(a)))));
        state.filesByDataset().forEach((dataset, files) -> edges.add(dataset + " " + new TreeSet<>(files)));
        Collections.sort(edges);
        return edges;
    }

    /** Edges that stand in one of two lists alone; both have each edge once. */
    static List<String> differences(List<String> some, List<String> others) {
        Set<String> differences = new TreeSet<>(some);
        others.forEach(edge -> {
            if (!differences.remove(edge)) {
                differences.add(edge);
            }
        });
        return List.copyOf(differences);
    }

    private static String text(Edge edge) {
        return edge.from() + " " + edge.to() + " " + new TreeMap<>(edge.properties());
    }

    ProductionChoice choice() {
        return new ProductionChoice(REFERENCE.productionBasis(), GraphState.values(state.productions.values()));
    }

    Flow flow(int year, String exporter, String importer) {
        return state.flows.values().stream()
                .map(Stored::value)
                .filter(f -> f.year() == year
                        && f.exporter().equals(exporter)
                        && f.importer().equals(importer))
                .findFirst()
                .orElseThrow();
    }

    List<Coverage> coverages(String reporter) {
        return state.coverages.all().stream()
                .map(Stored::value)
                .filter(c -> c.reporter().equals(reporter))
                .toList();
    }
}
