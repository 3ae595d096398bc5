package org.lanthanet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    /** What is written. */
    private interface Content {
        void to(Writer writer) throws IOException;
    }

    boolean isTable() {
        return format == Format.TABLE;
    }

    /** Writes the results, a blank line between them; a file is written whole or left as it was. */
    void write(PrintWriter out, Result... results) {
        put(out, to -> append(to, results));
    }

    /** Writes a text as it is, whatever the format. */
    void write(PrintWriter out, String text) {
        put(out, to -> to.append(text));
    }

    private void put(PrintWriter out, Content content) {
        try {
            if (output == null) {
                content.to(out);
                out.flush();
                return;
            }
            save(output.toAbsolutePath(), content);
        } catch (IOException e) {
            throw new UsageException(
                    output + ": cannot be written (" + e.getClass().getSimpleName() + "); name another file with -o");
        }
    }

    private void append(Writer to, Result... results) throws IOException {
        for (int i = 0; i < results.length; i++) {
            if (i > 0) {
                to.append('\n');
            }
            format.writer().write(results[i], to);
        }
    }

    private static void save(Path file, Content content) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UsageException(file + ": is a directory; name a file with -o");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // a device or pipe is written to, never replaced
            append(file, content);
            return;
        }
        Path target = Files.exists(file) ? file.toRealPath() : file;
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            append(part, content);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void append(Path file, Content content) throws IOException {
        try (Writer to = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            content.to(to);
        }
    }
}
