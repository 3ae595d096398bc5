package org.lanthanet.cli;

import java.io.PrintWriter;
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
        if (output.isTable()) {
            output.write(out, report.stages(), report.datasets());
        } else {
            output.write(out, report.stages());
        }
        return ExitCodes.OK;
    }
}
