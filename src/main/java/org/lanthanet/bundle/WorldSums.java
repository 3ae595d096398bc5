package org.lanthanet.bundle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lanthanet.model.Production;
import org.lanthanet.model.Production.Status;
import org.lanthanet.model.Stage;
import org.lanthanet.source.published.ProductionEntry;

/** World rows for a source that states countries and no total: each year the sum of its countries, said to be our sum. */
final class WorldSums {
    static final String NOTE = "Sum of the countries of this source, which states no world total.";

    private WorldSums() {}

    static List<ProductionEntry> of(List<ProductionEntry> countries) {
        Map<Integer, List<ProductionEntry>> byYear = countries.stream()
                .collect(Collectors.groupingBy(ProductionEntry::year, TreeMap::new, Collectors.toList()));
        return byYear.values().stream().map(WorldSums::sum).toList();
    }

    private static ProductionEntry sum(List<ProductionEntry> year) {
        BigDecimal tonnes = year.stream().map(ProductionEntry::reoTonnes).reduce(BigDecimal.ZERO, BigDecimal::add);
        // as firm as its weakest part
        boolean estimated = year.stream().anyMatch(entry -> entry.status() == Status.ESTIMATED);
        return new ProductionEntry(
                year.get(0).year(),
                Production.WORLD,
                Stage.ORE,
                tonnes,
                estimated ? Status.ESTIMATED : Status.REPORTED,
                NOTE);
    }
}
