package org.lanthanet.cli;

import java.io.PrintWriter;
import java.util.List;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "status", description = "What the store holds: datasets, stages and years, counts, coverage.")
final class StatusCommand extends StoreCommand {
    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    int run(GraphStore store, Terminal terminal, PrintWriter out) {
        GraphReader reader = new GraphReader(store);
        StatusReport report = new StatusReport(store.label(), reader);
        output.write(output.isTable() ? List.of(report.stages(), report.datasets()) : List.of(report.stages()), out);
        return ExitCodes.OK;
    }
}
