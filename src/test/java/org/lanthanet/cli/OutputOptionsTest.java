package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanthanet.report.Column;
import org.lanthanet.report.Result;
import picocli.CommandLine;

/** Where results go. */
class OutputOptionsTest {
    private static final Result RESULT =
            new Result("Title", List.of(Column.text("country")), List.of(List.of("Côte d'Ivoire")), List.of());

    @TempDir
    private Path folder;

    private final StringWriter stdout = new StringWriter();

    private void write(String... args) {
        CommandLine line = new CommandLine(new OutputOptions()).setCaseInsensitiveEnumValuesAllowed(true);
        line.parseArgs(args);
        OutputOptions options = line.getCommand();
        options.write(RESULT, new PrintWriter(stdout));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aTableGoesToStdoutUnlessAskedOtherwise() {
        write();

        assertThat(stdout).hasToString("Title\n\n country\n─────────────────\n Côte d'Ivoire\n");
    }

    @Test
    void formatsAreNamedInLowerCase() {
        write("--format", "csv");
        write("--format", "ndjson");

        assertThat(stdout).hasToString("country\nCôte d'Ivoire\n{\"country\":\"Côte d'Ivoire\"}\n");
    }

    @Test
    void aFileIsWrittenInUtf8AndNothingElse() throws IOException {
        Path file = folder.resolve("out.csv");
        Files.writeString(file, "something longer that stood there before");
        write("--format", "csv", "-o", file.toString());

        assertThat(Files.readAllBytes(file)).isEqualTo("country\nC\u00f4te d'Ivoire\n".getBytes("UTF-8"));
        assertThat(stdout.toString()).isEmpty();
        assertThat(names()).containsExactly("out.csv");
    }

    @Test
    void aFolderThatIsNotThereIsSaidSo() throws IOException {
        Path file = folder.resolve("none").resolve("out.csv");

        assertThatThrownBy(() -> write("-o", file.toString()))
                .isExactlyInstanceOf(UsageException.class)
                .hasMessage(file + ": cannot be written (NoSuchFileException); name another file with -o");
        assertThat(names()).isEmpty();
    }
}
