package org.lanthanet.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanthanet.model.Flow;

/**
 * The cut that a file makes which holds of every country its largest partners on either side and no others: made of all networks
 * alike, one that is whole can be set beside those that were cut before.
 */
final class LargestPartners {
    private static final Comparator<Flow> LARGEST_FIRST = Comparator.<Flow, Double>comparing(
                    Flow::valueUsd, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Flow::reoTonnes, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed()
            .thenComparing(Flow::key, Comparator.comparing(Flow.Key::exporter).thenComparing(Flow.Key::importer));

    private LargestPartners() {}

    /**
     * The flows of one network that are among the exporter's largest markets or among the importer's largest suppliers, by value in
     * USD and, where none is known, by REO tonnes.
     *
     * @param partners how many a country keeps on either side
     */
    static List<Flow> keep(Collection<Flow> flows, int partners) {
        Set<Flow.Key> kept = new HashSet<>(largest(flows, Flow::exporter, partners));
        kept.addAll(largest(flows, Flow::importer, partners));
        return flows.stream().filter(flow -> kept.contains(flow.key())).toList();
    }

    private static Set<Flow.Key> largest(Collection<Flow> flows, Function<Flow, String> of, int partners) {
        return flows.stream().collect(Collectors.groupingBy(of)).values().stream()
                .flatMap(own -> own.stream().sorted(LARGEST_FIRST).limit(partners))
                .map(Flow::key)
                .collect(Collectors.toSet());
    }
}
