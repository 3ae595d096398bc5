package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real program, started as a process by its launcher, over an embedded store of its own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherIT {
    @TempDir
    private Path folder;

    private Path store;

    private Program program;

    @BeforeEach
    void name() {
        store = folder.resolve("a store with blanks");
        program = new Program(folder, store);
    }

    private Program.Run lanthanet(String... args) throws IOException, InterruptedException {
        return program.run(args);
    }

    @Test
    void aNewUserSeesTheShiftThenFindsItInTheStore() throws Exception {
        Program.Run empty = lanthanet("status");
        assertThat(empty.code()).isEqualTo(1);
        assertThat(empty.err())
                .isEqualTo(
                        "lanthanet: the store is empty; run 'lanthanet import bundled' (or 'lanthanet demo') first\n");
        assertThat(store).as("looking makes no store").doesNotExist();

        Path page = store.resolveSibling("shift.html");
        Program.Run demo = lanthanet("demo", "--page", page.toString());
        assertThat(demo.code()).as(demo.err()).isZero();
        assertThat(demo.out()).contains("The shift between USA and CHN").contains("Limits: ");
        assertThat(demo.err()).contains("Next:").doesNotContain("WARN");

        assertThat(page).content().contains("How this page was made", "lanthanet demo");

        Program.Run again = lanthanet("demo", "--quiet", "--page", "none");
        assertThat(again.out()).isEqualTo(demo.out());
        assertThat(again.err()).isEmpty();

        Program.Run status = lanthanet("status", "--format", "csv");
        assertThat(status.code()).isZero();
        assertThat(status.err()).isEmpty();
        assertThat(status.out().lines().map(l -> l.split(",")[0]))
                .containsExactly("stage", "ore", "compound", "metal", "magnet");
    }

    @Test
    void aStoreInUseIsCodeFourAndOneLine() throws Exception {
        Path lock = store.resolve("data/databases/store_lock");
        Files.createDirectories(lock.getParent());
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            Program.Run run = lanthanet("status");

            assertThat(run.code()).isEqualTo(4);
            assertThat(run.err())
                    .isEqualTo("lanthanet: store " + store
                            + ": in use by another process; wait for it to end, or choose another with --store\n");
        }
    }

    @Test
    void aStoreThatIsAFileIsCodeFour() throws Exception {
        Files.writeString(store, "not a directory");
        Program.Run run = lanthanet("status");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void aResultThatCannotBeWrittenIsNoSuccess() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full here");
        ProcessBuilder builder =
                new ProcessBuilder(Path.of("lanthanet").toAbsolutePath().toString(), "--help");
        File err = folder.resolve("err").toFile();
        Process process =
                builder.redirectOutput(full.toFile()).redirectError(err).start();

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(Files.readString(err.toPath()))
                .isEqualTo("lanthanet: standard output cannot be written; the result is incomplete\n");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFailure() throws Exception {
        File err = folder.resolve("err").toFile();
        Process shell = new ProcessBuilder(
                        "bash", "-c", "\"$0\" --help | true; echo ${PIPESTATUS[0]}", Program.launcher())
                .redirectError(err)
                .start();

        assertThat(shell.inputReader().readLine()).isEqualTo("0");
        assertThat(shell.waitFor()).isZero();
        assertThat(err).isEmpty();
    }

    @Test
    void helpAndWrongUseNeedNoStore() throws Exception {
        Program.Run help = lanthanet("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Exit codes:", "4   database unreachable, locked or refused");
        for (List<String> args : List.of(List.of("nosuch"), List.<String>of(), List.of("report", "--pair", "USA"))) {
            Program.Run run = lanthanet(args.toArray(String[]::new));
            assertThat(run.code()).as("%s", args).isEqualTo(2);
            assertThat(run.err().lines()).as("%s", args).hasSize(1);
        }
        assertThat(store).doesNotExist();
    }
}
