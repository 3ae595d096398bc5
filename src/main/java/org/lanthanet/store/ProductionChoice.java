package org.lanthanet.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;
import org.lanthanet.source.Bundle.ProductionBasis;
import org.lanthanet.store.GraphState.ProductionKey;

/**
 * Which of several production figures is used. A country's own figure: the user's own file (of several the one whose name
 * comes last) before {@code production_basis.csv} before the latest edition. World shares rest on one source a stage and
 * year: the one the basis names, otherwise the one with the most countries; the user's own only where nobody else speaks.
 * The order in which the figures came does not matter.
 */
final class ProductionChoice {
    private final List<ProductionBasis> basis;
    private final Set<ProductionKey> preferred = new HashSet<>();
    private final Set<ProductionKey> worldBasis = new HashSet<>();

    /**
     * Chooses.
     *
     * @param figures all there are
     */
    ProductionChoice(List<ProductionBasis> basis, Collection<Production> figures) {
        this.basis = basis;
        Map<List<Object>, List<Production>> cells =
                figures.stream().collect(Collectors.groupingBy(p -> List.of(p.stage(), p.year())));
        cells.values().forEach(this::chooseCell);
    }

    boolean isPreferred(ProductionKey key) {
        return preferred.contains(key);
    }

    boolean isWorldBasis(ProductionKey key) {
        return worldBasis.contains(key);
    }

    private void chooseCell(List<Production> cell) {
        Stage stage = cell.get(0).stage();
        int year = cell.get(0).year();
        String world = worldDataset(cell, stage, year);
        cell.stream()
                .filter(p -> p.dataset().equals(world))
                .map(ProductionKey::of)
                .forEach(worldBasis::add);
        Map<String, List<Production>> countries =
                cell.stream().collect(Collectors.groupingBy(Production::country, TreeMap::new, Collectors.toList()));
        countries.values().forEach(figures -> {
            ProductionKey chosen = countryFigure(figures, cell, stage, year);
            if (chosen != null) {
                preferred.add(chosen);
            }
        });
    }

    private @Nullable ProductionKey countryFigure(
            List<Production> figures, List<Production> cell, Stage stage, int year) {
        Comparator<Production> latest = Comparator.comparing(Production::dataset);
        List<Production> own = figures.stream().filter(p -> isOwn(p.dataset())).toList();
        if (!own.isEmpty()) {
            return own.stream().max(latest).map(ProductionKey::of).orElse(null);
        }
        String named = named(figures.get(0).country(), stage, year);
        if (named != null && holds(cell, named)) {
            return figures.stream()
                    .filter(p -> p.dataset().equals(named))
                    .findFirst()
                    .map(ProductionKey::of)
                    .orElse(null);
        }
        return figures.stream().max(latest).map(ProductionKey::of).orElse(null);
    }

    private String worldDataset(List<Production> cell, Stage stage, int year) {
        String named = named(Coverage.ANY, stage, year);
        if (named != null && holds(cell, named)) {
            return named;
        }
        Map<String, Long> countries =
                cell.stream().collect(Collectors.groupingBy(Production::dataset, TreeMap::new, Collectors.counting()));
        return countries.keySet().stream()
                .max(Comparator.<String, Boolean>comparing(d -> !isOwn(d))
                        .thenComparing(countries::get)
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    /** The dataset the basis names for a country and year: its own entry before the one for all. */
    private @Nullable String named(String country, Stage stage, int year) {
        if (stage != Stage.ORE) {
            return null;
        }
        List<ProductionBasis> speaking = basis.stream()
                .filter(b -> year >= b.yearFrom() && year <= b.yearTo())
                .filter(b -> b.country().equals(country) || b.country().equals(Coverage.ANY))
                .toList();
        return speaking.stream()
                .filter(b -> b.country().equals(country))
                .findFirst()
                .or(() -> speaking.stream().findFirst())
                .map(ProductionBasis::dataset)
                .orElse(null);
    }

    private static boolean holds(List<Production> cell, String dataset) {
        return cell.stream().anyMatch(p -> p.dataset().equals(dataset));
    }

    /** A dataset of the user's own, as against a publisher's. */
    static boolean isOwn(String dataset) {
        return dataset.indexOf(':') >= 0;
    }
}
