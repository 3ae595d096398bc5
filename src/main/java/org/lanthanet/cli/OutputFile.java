package org.lanthanet.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes files whole or leaves them as they were. */
final class OutputFile {
    private OutputFile() {}

    /** Bytes of a file. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Text of a file, in UTF-8. */
    interface Text {
        void to(Writer writer) throws IOException;
    }

    /** Writes a text file, or to stdout where none is named. */
    static void write(@Nullable Path file, PrintWriter out, Text text) {
        if (file != null) {
            saveText(file, text);
            return;
        }
        try {
            text.to(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a text file. */
    static void saveText(Path file, Text text) {
        save(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.to(writer);
            writer.flush();
        });
    }

    /**
     * Writes a file beside where it shall be and then moves it there.
     *
     * @throws UsageException if it cannot be written
     */
    static void save(Path file, Content content) {
        saveWhole(file, () -> WholeFile.write(file.toAbsolutePath(), part -> write(part, content)));
    }

    /** Writing of any kind, whose failure is said of the file. */
    interface Writing {
        void run() throws IOException;
    }

    static void saveWhole(Path file, Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UsageException(
                    file + ": cannot be written (" + e.getClass().getSimpleName() + "); name another file with -o");
        }
    }

    private static void write(Path file, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.to(out);
        }
    }
}
