package org.lanthanet.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Declaration;
import org.lanthanet.source.BundleReader;
import org.lanthanet.source.InputException;
import org.lanthanet.source.Intake;
import org.lanthanet.source.ReferenceTables;
import org.lanthanet.source.SourceFile;
import org.lanthanet.source.published.ComtradeReader;

class PublishedComtradeTest {
    private static final BundleReader BUNDLE = BundleReader.in(Path.of("import"));
    private static final ReferenceTables TABLES = ReferenceTables.of(BUNDLE);

    @Test
    void everyFileReadsWithoutRejectionAndHoldsWhatTheBundleSays() throws IOException {
        Map<Declaration.Key, Declaration> read = new HashMap<>();
        for (Path file : files(SourceFiles.require().resolve("comtrade"))) {
            Intake intake = read(file);
            assertThat(intake.rejectedRecords()).as(file.toString()).isZero();
            assertThat(intake.acceptedRecords()).as(file.toString()).isPositive();
            assertThat(intake.readRecords()).as(file.toString()).isEqualTo(records(file));
            assertThat(intake.coverages())
                    .as(file.toString())
                    .hasSize(1)
                    .extracting(Coverage::extent)
                    .containsOnly(Coverage.Extent.ALL);
            intake.declarations()
                    .forEach(d ->
                            assertThat(read.put(d.key(), d)).as(file.toString()).isNull());
        }
        Map<Declaration.Key, Declaration> bundled = new HashMap<>();
        for (Declaration d : BUNDLE.read().declarations()) {
            if (d.dataset().equals("comtrade")) {
                bundled.put(d.key(), d);
            }
        }
        assertThat(bundled).hasSize(569 + 61 + 633);
        assertThat(read).containsAllEntriesOf(bundled);
        assertThat(read.values())
                .filteredOn(d -> d.hs().equals("2846") && BuildBundle.YEARS.contains(d.year()))
                .hasSize(569)
                .allMatch(d -> d.equals(bundled.get(d.key())));
    }

    @ParameterizedTest
    @CsvSource({
        "comtrade_china_imports_2846_1993_2024.csv, 669, 25, 0, 32",
        "comtrade_imports_253090_all_reporters.csv, 16915, 67, 907, 1043",
        "comtrade_imports_870380_all_reporters.csv, 8447, 33, 299, 686"
    })
    void theTidyExtractsReadWithoutRejection(String name, long accepted, long toItself, long ofGroups, long world)
            throws IOException {
        Path file = SourceFiles.require().resolve("tidy").resolve(name);
        Intake intake = read(file);
        assertThat(intake.rejectedRecords()).isZero();
        assertThat(intake.readRecords()).isEqualTo(records(file));
        assertThat(intake.acceptedRecords()).isEqualTo(accepted);
        assertThat(intake.skipped().getOrDefault("from a country to itself", 0L))
                .isEqualTo(toItself);
        assertThat(intake.skipped().getOrDefault("of a group of countries", 0L)).isEqualTo(ofGroups);
        assertThat(intake.skipped().getOrDefault("of the world", 0L)).isEqualTo(world);
    }

    @Test
    void anExtractThatLostTheKeysOfBreakdownsIsRefused() {
        Path file = SourceFiles.require().resolve("tidy/comtrade_us_china_world_2846_280530_253090_2020_2024.csv");
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(".csv:3: stands for AUS's imports of 253090 from CHN in 2020, and so does 2;");
    }

    private static Intake read(Path file) throws IOException {
        SourceFile source = SourceFile.of(file);
        Intake intake = new Intake(source, rejected -> {});
        new ComtradeReader().read(source, TABLES, intake);
        return intake;
    }

    /** Records of a file, counted without reading them. */
    private static long records(Path file) throws IOException {
        String text = Files.readString(file);
        return file.toString().endsWith(".json")
                ? text.split("\"typeCode\":", -1).length - 1
                : text.lines().count() - 1;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
