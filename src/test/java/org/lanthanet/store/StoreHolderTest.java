package org.lanthanet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreHolderTest {
    private static final long ME = ProcessHandle.current().pid();

    @TempDir
    private Path directory;

    private static ServedStore served(String password) {
        return new ServedStore(
                URI.create("bolt://127.0.0.1:4711"),
                URI.create("http://127.0.0.1:4712/lanthanet/"),
                password,
                ME,
                Instant.now());
    }

    private Path note(String text) throws IOException {
        return Files.writeString(directory.resolve("holder"), text);
    }

    @Test
    void aCommandSaysWhoItIsAndLeavesNothing() {
        StoreHolder holder = StoreHolder.hold(directory);

        assertThat(StoreHolder.describe(directory)).matches("process " + ME + " since 2\\d{3}-.*Z");
        assertThat(StoreHolder.served(directory)).isEmpty();
        assertThat(StoreHolder.servedSoon(directory)).isFalse();

        holder.release();
        assertThat(directory).isEmptyDirectory();
        assertThat(StoreHolder.describe(directory)).isEqualTo("another process");
    }

    @Test
    void aServerIsFoundOnceItAnswers() {
        StoreHolder holder = StoreHolder.holdToServe(directory);
        assertThat(StoreHolder.servedSoon(directory)).isTrue();
        assertThat(StoreHolder.served(directory)).isEmpty();

        holder.serve(served(null));

        assertThat(StoreHolder.servedSoon(directory)).isFalse();
        assertThat(StoreHolder.served(directory)).hasValueSatisfying(found -> {
            assertThat(found.bolt()).hasToString("bolt://127.0.0.1:4711");
            assertThat(found.browser()).hasToString("http://127.0.0.1:4712/lanthanet/");
            assertThat(found.password()).isNull();
            assertThat(found.process()).isEqualTo(ME);
        });
    }

    @Test
    void aPasswordIsReadByItsOwnerAloneAndPrintedByNobody() throws IOException {
        StoreHolder.holdToServe(directory).serve(served("hunter2-hunter2"));

        ServedStore found = StoreHolder.served(directory).orElseThrow();
        assertThat(found.password()).isEqualTo("hunter2-hunter2");
        assertThat(found.toString()).doesNotContain("hunter2");
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ServedStore.note(directory))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theNoteOfALivingProcessStands() throws IOException {
        StoreHolder first = StoreHolder.hold(directory);
        String before = Files.readString(ServedStore.note(directory));

        StoreHolder second = StoreHolder.holdToServe(directory);
        second.serve(served(null));
        second.release();

        assertThat(Files.readString(ServedStore.note(directory))).isEqualTo(before);
        first.release();
    }

    @Test
    void aProcessThatCameLaterUnderTheSameNumberIsNotTheHolder() throws IOException {
        note("process=" + ME + "\nsince=2001-01-01T00:00:00Z\nbolt=bolt\\://127.0.0.1\\:4711\n");

        assertThat(StoreHolder.served(directory)).isEmpty();
        assertThat(StoreHolder.describe(directory)).isEqualTo("another process");
        StoreHolder.hold(directory);
        assertThat(StoreHolder.describe(directory)).startsWith("process " + ME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4711 2026-01-01T00:00:00Z\n",
                "process=999999999\nsince=2026-01-01T00:00:00Z\nbolt=bolt\\://127.0.0.1\\:4711\n",
                "process=many\nsince=2026-01-01T00:00:00Z\n",
                "process=1\nsince=yesterday\n",
                "\\u12"
            })
    void whatACrashLeavesBehindIsNoHolder(String text) throws IOException {
        note(text);

        assertThat(StoreHolder.served(directory)).isEmpty();
        assertThat(StoreHolder.servedSoon(directory)).isFalse();
        assertThat(StoreHolder.describe(directory)).isEqualTo("another process");
    }

    @Test
    void anAddressThatIsNoneIsNotServed() throws IOException {
        note("process=" + ME + "\nsince=" + Instant.now() + "\nbolt=not an address\n");

        assertThat(StoreHolder.served(directory)).isEmpty();
        assertThat(StoreHolder.describe(directory)).startsWith("process " + ME);
    }
}
