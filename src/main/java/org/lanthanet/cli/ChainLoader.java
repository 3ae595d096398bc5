package org.lanthanet.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanthanet.export.Diagram;
import org.lanthanet.export.TradeExport;
import org.lanthanet.flow.balance.ChainData;
import org.lanthanet.flow.balance.Conversion;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.report.trace.TracedYear;
import org.lanthanet.report.trace.TracedYears;
import org.lanthanet.report.world.ChainLinks;
import org.lanthanet.store.GraphReader;

/** Follows the chain from mine to market through what the store holds. */
final class ChainLoader {
    private final GraphReader reader;
    private final NetworkOptions networks;
    private final Conversion conversion;
    private final TracedYears traced;

    ChainLoader(GraphReader reader, NetworkOptions networks) {
        this.reader = reader;
        this.networks = networks;
        networks.selection(reader);
        ChainData data = TradeDataLoader.chain(reader, networks.years(), networks.merging());
        this.conversion = TradeDataLoader.conversion(data);
        this.traced = new TracedYears(networks.years(), data, conversion);
    }

    /** The years that can be traced. */
    Diagram diagram() {
        Set<Integer> years = traced.years().stream().map(TracedYear::year).collect(Collectors.toSet());
        List<Flow> flows = networks.merging().flows(reader.flows(networks.years(), null)).stream()
                .filter(f -> years.contains(f.year()))
                .toList();
        Set<String> sources = reader.preferredProduction(networks.years()).stream()
                .filter(p -> years.contains(p.year()))
                .map(Production::dataset)
                .collect(Collectors.toSet());
        return Diagram.chain(
                traced.years().stream()
                        .flatMap(year -> ChainLinks.of(year, conversion).stream())
                        .toList(),
                new TradeExport(
                        networks.basis(),
                        flows,
                        Set.of(),
                        reader.countries(),
                        ExportLoader.provenance(reader, networks)),
                sources);
    }

    /** Which years are left out, and why. */
    List<String> faults() {
        return traced.faults();
    }
}
