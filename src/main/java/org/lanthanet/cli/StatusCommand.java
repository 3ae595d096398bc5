package org.lanthanet.cli;

import java.io.PrintWriter;
import java.util.List;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.GraphReader.FileStatus;
import org.lanthanet.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        description = "What the store holds: datasets, stages and years, counts, coverage.",
        footer = {
            "  lanthanet status",
            "  lanthanet status --coverage",
            "  lanthanet status --files --format csv",
            "  lanthanet status --fingerprint"
        })
final class StatusCommand extends StoreCommand {
    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--coverage", description = "what each dataset covers instead: within it no row means no trade")
    private boolean coverage;

    @Option(names = "--files", description = "the files imported instead: rows read, accepted, rejected, skipped")
    private boolean files;

    @Option(
            names = "--fingerprint",
            description = "one hash of all that was imported instead: two stores with the same content have the same")
    private boolean fingerprint;

    @Override
    int run(GraphStore store, Terminal terminal, PrintWriter out) {
        GraphReader reader = new GraphReader(store);
        if (coverage) {
            reader.requireData();
            output.write(out, StatusReport.coverage(reader.coverages()));
            return ExitCodes.OK;
        }
        if (files) {
            reader.requireData();
            output.write(out, StatusReport.files(reader.files()));
            return ExitCodes.OK;
        }
        if (fingerprint) {
            reader.requireData();
            out.println(reader.fingerprint());
            out.flush();
            return ExitCodes.OK;
        }
        StatusReport report = new StatusReport(store.label(), reader);
        if (output.isTable()) {
            output.write(out, report.stages(), report.datasets());
            warnOfInterrupted(reader.files(), terminal);
        } else {
            output.write(out, report.stages());
        }
        return ExitCodes.OK;
    }

    private static void warnOfInterrupted(List<FileStatus> files, Terminal terminal) {
        for (FileStatus file : files) {
            if (!file.complete() && file.importedAt() == null) {
                terminal.warn(
                        file.name() + ": its import was interrupted; import it again, and it goes on where it stopped");
            }
        }
        if (!files.isEmpty()) {
            terminal.say(files.size() + " files imported; 'lanthanet status --files' lists them.");
        }
    }
}
