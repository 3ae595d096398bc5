package org.lanthanet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lanthanet.report.Format;
import org.lanthanet.report.Result;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a pair's report is written: {@code --format}, {@code -o}. */
final class ReportOutput {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); numbers are rounded in table and html; html"
                            + " is one page with charts, svg and png are single charts",
            defaultValue = "table")
    private ReportFormat format = ReportFormat.TABLE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write to a file instead of stdout; with svg and png a file for one chart, a folder for more")
    private @Nullable Path output;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    ReportFormat format() {
        return format;
    }

    boolean isTable() {
        return format == ReportFormat.TABLE;
    }

    boolean isPage() {
        return format == ReportFormat.HTML;
    }

    /** The file or folder named; null for stdout. */
    @Nullable
    Path output() {
        return output;
    }

    /** Pictures are no text for a terminal. */
    Path pictures() {
        if (output == null) {
            throw new UsageException("--format " + format + " needs -o: a file for one chart, a folder for more");
        }
        return output;
    }

    /** Writes a table. */
    void write(PrintWriter out, Result result) {
        Format tables = format.ofTables().orElseThrow();
        int window = output == null ? Window.columns(command) : Format.UNLIMITED;
        OutputFile.write(output, out, to -> tables.writer(window).write(result, to));
    }

    /** Writes a text as it is. */
    void write(PrintWriter out, OutputFile.Text text) {
        OutputFile.write(output, out, text);
    }
}
