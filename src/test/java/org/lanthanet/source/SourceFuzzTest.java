package org.lanthanet.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lanthanet.source.formats.Format;
import org.lanthanet.source.formats.Readers;
import org.lanthanet.source.formats.Recognition;

/** Any bytes at all are read or refused in one line, and what is read adds up. CONTRIBUTING.md says how to fuzz. */
class SourceFuzzTest {
    private static Path scratch() throws IOException {
        Path file = Files.createTempFile("lanthanet", ".fuzz");
        file.toFile().deleteOnExit();
        return file;
    }

    private static void assertOneLine(InputException e) {
        assertThat(e.getMessage()).isNotBlank().doesNotContain("\n", "\r");
    }

    @FuzzTest(maxDuration = "30s")
    void inputsExpandOrAreRefused(byte[] data) throws IOException {
        Path path = Files.write(scratch(), data);
        try {
            Inputs inputs = Inputs.expand(path);
            inputs.refused().forEach(SourceFuzzTest::assertOneLine);
            inputs.files().forEach(SourceFuzzTest::drain);
        } finally {
            Files.delete(path);
        }
    }

    private static void drain(SourceFile file) {
        try (InputStream in = file.open()) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            assertOneLine(CsvInput.broken(file, e));
        }
    }

    @FuzzTest(maxDuration = "30s")
    void aFormatIsRecognisedOrRefused(byte[] data) {
        try {
            assertThat(Recognition.recognise(Tables.file("fuzz", data))).isNotNull();
        } catch (InputException e) {
            assertOneLine(e);
        }
    }

    @FuzzTest(maxDuration = "30s")
    void flowsAddUp(byte[] data) {
        read(Format.FLOWS, data);
    }

    @FuzzTest(maxDuration = "30s")
    void productionAddsUp(byte[] data) {
        read(Format.PRODUCTION, data);
    }

    @FuzzTest(maxDuration = "30s")
    void declarationsAddUp(byte[] data) {
        read(Format.DECLARATIONS, data);
    }

    private static void read(Format format, byte[] data) {
        SourceFile file = Tables.file("fuzz.csv", data);
        long[] rejected = new long[1];
        Intake intake = new Intake(file, r -> {
            assertThat(r.message()).doesNotContain("\n", "\r");
            rejected[0]++;
        });
        try {
            Readers.reader(format).read(file, Tables.REFERENCE, intake);
        } catch (InputException e) {
            assertOneLine(e);
            return;
        }
        assertThat(intake.rejectedRecords()).isEqualTo(rejected[0]);
        assertThat(intake.readRecords()).isEqualTo(intake.acceptedRecords() + rejected[0] + intake.skippedRecords());
        assertThat(intake.flows().size()
                        + intake.productions().size()
                        + intake.declarations().size())
                .isEqualTo((int) intake.acceptedRecords());
    }
}
