package org.lanthanet.trace;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lanthanet.model.Stage;

/** One stage of a chain written down in a test, in any order. */
record StageTrade(
        Stage stage,
        List<Link> links,
        Map<String, Double> produced,
        Map<String, Double> added,
        Map<String, Double> passedOn) {
    static StageTrade of(
            Stage stage,
            Collection<Link> links,
            Map<String, Double> produced,
            Map<String, Double> added,
            Map<String, Double> passedOn) {
        return new StageTrade(
                stage,
                links.stream()
                        .sorted(Comparator.comparing(Link::exporter).thenComparing(Link::importer))
                        .toList(),
                new TreeMap<>(produced),
                new TreeMap<>(added),
                new TreeMap<>(passedOn));
    }
}
