package org.lanthanet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lanthanet.report.Format;
import org.lanthanet.report.Result;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How results are written: {@code --format}, {@code -o}. */
final class OutputOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); numbers are rounded in table only",
            defaultValue = "table")
    private Format format = Format.TABLE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write to a file instead of stdout")
    private @Nullable Path output;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    boolean isTable() {
        return format == Format.TABLE;
    }

    /** Writes the results, a blank line between them; a file is written whole or left as it was. */
    void write(PrintWriter out, Result... results) {
        int window = output == null ? Window.columns(command) : Format.UNLIMITED;
        OutputFile.write(output, out, to -> append(to, window, results));
    }

    /** Writes a text as it is, whatever the format. */
    void write(PrintWriter out, String text) {
        OutputFile.write(output, out, to -> to.append(text));
    }

    private void append(Writer to, int window, Result... results) throws IOException {
        for (int i = 0; i < results.length; i++) {
            if (i > 0) {
                to.append('\n');
            }
            format.writer(window).write(results[i], to);
        }
    }
}
