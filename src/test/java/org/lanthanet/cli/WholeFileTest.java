package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failure leaves what was there. */
class WholeFileTest {
    @TempDir
    private Path folder;

    private static void fail(Path file) throws IOException {
        Files.writeString(Files.isDirectory(file) ? file.resolve("table.csv") : file, "half");
        throw new IOException("disk full");
    }

    private static void tables(Path directory) throws IOException {
        Files.writeString(directory.resolve("table.csv"), "new");
        Files.writeString(directory.resolve("last.json"), "new");
    }

    @Test
    void aFailedWriteLeavesTheFileThatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "old");

        assertThatThrownBy(() -> WholeFile.write(file, WholeFileTest::fail)).hasMessage("disk full");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(f -> !f.equals(file));
    }

    @Test
    void aFailedWriteLeavesNoFile() {
        assertThatThrownBy(() -> WholeFile.write(folder.resolve("out"), WholeFileTest::fail))
                .hasMessage("disk full");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFailedDirectoryLeavesNothingOrWhatWasThere() throws IOException {
        Path directory = folder.resolve("package");
        assertThatThrownBy(() -> WholeFile.writeAll(directory, "last.json", WholeFileTest::fail))
                .hasMessage("disk full");
        assertThat(folder).isEmptyDirectory();

        WholeFile.writeAll(directory, "last.json", WholeFileTest::tables);
        assertThatThrownBy(() -> WholeFile.writeAll(directory, "last.json", WholeFileTest::fail))
                .hasMessage("disk full");
        assertThat(directory.resolve("table.csv")).hasContent("new");
        assertThat(folder).isDirectoryNotContaining(f -> !f.equals(directory));
    }

    @Test
    void aDirectoryIsWrittenAnewAndOtherFilesInItStay() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("package"));
        WholeFile.writeAll(directory, "last.json", WholeFileTest::tables);
        Files.writeString(directory.resolve("table.csv"), "old");
        Files.writeString(directory.resolve("notes.txt"), "mine");
        WholeFile.writeAll(directory, "last.json", WholeFileTest::tables);

        assertThat(directory.resolve("table.csv")).hasContent("new");
        assertThat(directory.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void aDirectoryOfSomethingElseIsRefused() throws IOException {
        Files.writeString(folder.resolve("thesis.tex"), "mine");

        assertThatThrownBy(() -> WholeFile.writeAll(folder, "last.json", WholeFileTest::tables))
                .isInstanceOf(UsageException.class)
                .hasMessage(folder + ": is not empty and holds no last.json; name another directory with -o");
        assertThatThrownBy(() -> WholeFile.writeAll(folder.resolve("thesis.tex"), "last.json", WholeFileTest::tables))
                .isInstanceOf(UsageException.class)
                .hasMessage(folder.resolve("thesis.tex") + ": is a file; name a directory with -o");
        assertThat(folder).isDirectoryNotContaining(f -> !f.endsWith("thesis.tex"));
    }
}
