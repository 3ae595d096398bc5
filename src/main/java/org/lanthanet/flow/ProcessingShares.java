package org.lanthanet.flow;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.AssumedFlow;
import org.lanthanet.model.Processing;
import org.lanthanet.model.Stage;

/**
 * What countries make of what they use, and which undeclared trades are assumed: the tables {@code import/processing.csv}
 * and {@code import/assumed_flows.csv}. A row that names a country stands before one for all; both are choices.
 */
public final class ProcessingShares {
    private final List<Processing> rows;
    private final List<AssumedFlow> assumed;
    private final Map<Stage, Map<String, List<Processing>>> index;

    public ProcessingShares(Collection<Processing> rows, Collection<AssumedFlow> assumed) {
        this.rows = rows.stream()
                .sorted(Comparator.comparing(Processing::stage)
                        .thenComparing(Processing::country)
                        .thenComparingInt(Processing::yearFrom))
                .toList();
        this.index = this.rows.stream()
                .collect(Collectors.groupingBy(Processing::stage, Collectors.groupingBy(Processing::country)));
        this.assumed = assumed.stream()
                .sorted(Comparator.comparing(AssumedFlow::stage)
                        .thenComparing(AssumedFlow::exporter)
                        .thenComparing(AssumedFlow::importer)
                        .thenComparingInt(AssumedFlow::yearFrom))
                .toList();
    }

    /** Nothing is processed anywhere and nothing assumed. */
    public static ProcessingShares none() {
        return new ProcessingShares(List.of(), List.of());
    }

    /**
     * α: the share of what the country uses at the stage that goes on to the next, 0 to 1; 0 where no row speaks.
     *
     * @throws IllegalStateException if two rows of the same country speak of the year: the table contradicts itself
     */
    public double share(Stage stage, String country, int year) {
        Processing found = find(stage, country, year);
        return found == null ? 0 : found.share();
    }

    /** The row that speaks of a country, with the range of its share; null if none does. */
    public @Nullable Processing find(Stage stage, String country, int year) {
        Map<String, List<Processing>> ofStage = index.getOrDefault(stage, Map.of());
        Processing named = find(ofStage.getOrDefault(country, List.of()), year);
        return named == null ? find(ofStage.getOrDefault(Processing.ANY, List.of()), year) : named;
    }

    private static @Nullable Processing find(List<Processing> ofCountry, int year) {
        Processing found = null;
        for (Processing row : ofCountry) {
            if (row.holdsIn(year)) {
                if (found != null) {
                    throw new IllegalStateException("processing.csv: two rows speak of " + row.country() + " at "
                            + row.stage().id() + " in " + year);
                }
                found = row;
            }
        }
        return found;
    }

    /** The trades assumed at a stage in a year, ordered by exporter and importer. */
    public List<AssumedFlow> assumed(Stage stage, int year) {
        return assumed.stream()
                .filter(a -> a.stage() == stage && a.holdsIn(year))
                .toList();
    }

    /** All rows on shares, in an order of their own. */
    public List<Processing> rows() {
        return rows;
    }

    /** All assumed trades, in an order of their own. */
    public List<AssumedFlow> assumedFlows() {
        return assumed;
    }
}
