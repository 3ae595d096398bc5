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
        options.write(new PrintWriter(stdout), RESULT);
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

    @Test
    void aFolderIsNeverReplacedEvenIfItIsEmpty() throws IOException {
        assertThatThrownBy(() -> write("-o", folder.toString()))
                .isExactlyInstanceOf(UsageException.class)
                .hasMessage(folder + ": is a directory; name a file with -o");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aLinkStaysALinkAndItsFileIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("real.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        write("--format", "csv", "-o", link.toString());

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("country\nCôte d'Ivoire\n");
        assertThat(names()).containsExactly("link.csv", "real.csv");
    }

    @Test
    void aDeviceIsWrittenToAndNotReplaced() {
        write("-o", "/dev/null");

        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
        assertThat(Path.of("/dev/null.part")).doesNotExist();
    }

    @Test
    void severalResultsStandInOneFile() throws IOException {
        Path file = folder.resolve("out.txt");
        OutputOptions options =
                CommandLine.populateCommand(new OutputOptions(), "--format", "CSV", "-o", file.toString());
        options.write(new PrintWriter(stdout), RESULT, RESULT);

        assertThat(file).hasContent("country\nCôte d'Ivoire\n\ncountry\nCôte d'Ivoire\n");
        assertThat(stdout.toString()).isEmpty();
    }
}
