package org.lanthanet.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Declaration;

/** Answers which declarations a set of statements of coverage speaks of. */
final class CoveredRows {
    private record Table(String dataset, String hs) {}

    private final Map<Table, List<Coverage>> tables = new HashMap<>();

    CoveredRows(Collection<Coverage> coverages) {
        coverages.forEach(c -> tables.computeIfAbsent(new Table(c.dataset(), c.hs()), t -> new ArrayList<>())
                .add(c));
    }

    boolean contains(Declaration d) {
        return tables.getOrDefault(new Table(d.dataset(), d.hs()), List.of()).stream()
                .anyMatch(c -> HeldCoverage.covers(c, d));
    }
}
