package org.lanthanet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.report.Format;
import org.lanthanet.report.Result;
import picocli.CommandLine.Option;

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

    boolean isTable() {
        return format == Format.TABLE;
    }

    void write(Result result, PrintWriter out) {
        write(List.of(result), out);
    }

    /** Writes several tables one after the other; only text tables may follow each other. */
    void write(List<Result> results, PrintWriter out) {
        try {
            StringBuilder text = new StringBuilder();
            for (Result result : results) {
                text.append(text.isEmpty() ? "" : "\n");
                format.writer().write(result, text);
            }
            if (output == null) {
                out.append(text);
                out.flush();
                return;
            }
            Path target = output.toAbsolutePath();
            Path part = target.resolveSibling(target.getFileName() + ".part");
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UsageException(
                    output + ": cannot be written (" + e.getClass().getSimpleName() + "); name another file with -o");
        }
    }
}
