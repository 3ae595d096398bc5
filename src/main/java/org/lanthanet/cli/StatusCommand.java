package org.lanthanet.cli;

import java.io.PrintWriter;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "status", description = "What the store holds: datasets, stages and years, counts, coverage.")
final class StatusCommand extends StoreCommand {
    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--coverage", description = "what each dataset covers instead: within it no row means no trade")
    private boolean coverage;

    @Override
    int run(GraphStore store, Terminal terminal, PrintWriter out) {
        GraphReader reader = new GraphReader(store);
        if (coverage) {
            reader.requireData();
            output.write(out, StatusReport.coverage(reader.coverages()));
            return ExitCodes.OK;
        }
        StatusReport report = new StatusReport(store.label(), reader);
        if (output.isTable()) {
            output.write(out, report.stages(), report.datasets());
        } else {
            output.write(out, report.stages());
        }
        return ExitCodes.OK;
    }
}
