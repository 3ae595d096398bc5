package org.lanthanet.source.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanthanet.source.BundleReader;
import org.lanthanet.source.Intake;
import org.lanthanet.source.ReferenceTables;
import org.lanthanet.source.SourceFile;

/** The tables a user fills in: they import as they are, and each column is explained. */
class TemplatesTest {
    @ParameterizedTest
    @EnumSource(names = {"DECLARATIONS", "FLOWS", "PRODUCTION"})
    void aTemplateIsRecognisedAndReadsWithoutARejection(Format format) {
        byte[] content = Templates.template(format).getBytes(StandardCharsets.UTF_8);
        SourceFile file = new SourceFile("template.csv", null, () -> new ByteArrayInputStream(content), "0".repeat(64));
        Intake intake = new Intake(file, rejected -> fail(rejected.message()));

        assertThat(Recognition.recognise(file)).isEqualTo(format);
        Readers.reader(format).read(file, ReferenceTables.of(BundleReader.shipped()), intake);

        assertThat(intake.acceptedRecords()).isEqualTo(2);
        assertThat(intake.skippedRecords()).isZero();
        assertThat(intake.replaced()).containsExactly(format + ":template");
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLARATIONS", "FLOWS", "PRODUCTION"})
    void everyColumnOfATemplateIsDescribedInItsOrder(Format format) {
        List<String> columns = List.of(
                Templates.template(format).lines().findFirst().orElseThrow().split(","));
        Stream<String> described = Templates.describe(format)
                .lines()
                .filter(line -> line.startsWith("  "))
                .map(line -> line.strip().split(" ")[0]);

        assertThat(described).containsExactlyElementsOf(columns);
    }

    @Test
    void aPublishersLayoutHasNoTemplate() {
        assertThatThrownBy(() -> Templates.template(Format.BACI)).hasMessage("format baci is not our own");
        assertThatThrownBy(() -> Templates.describe(Format.WITS)).hasMessage("format wits is not our own");
    }

    @Test
    void codeTablesAreNeitherOfferedNorRead() {
        assertThat(Format.ids())
                .containsExactly(
                        "baci",
                        "comtrade",
                        "comtrade-legacy",
                        "usitc",
                        "wits",
                        "usgs",
                        "bgs",
                        "declarations",
                        "flows",
                        "production");
        assertThat(Format.find("flows")).contains(Format.FLOWS);
        assertThat(Format.find("baci-countries")).isEmpty();
        assertThat(Format.find("Flows")).isEmpty();
        assertThatThrownBy(() -> Readers.reader(Format.BACI_COUNTRIES))
                .hasMessage("files of format baci-countries are not imported");
    }
}
