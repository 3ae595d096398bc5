package org.lanthanet.source.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.lanthanet.bundle.SourceFiles;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Production;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.BundleReader;
import org.lanthanet.source.FormatReader;
import org.lanthanet.source.InputException;
import org.lanthanet.source.Intake;
import org.lanthanet.source.SourceFile;

/** The publishers' own files, where they are at hand, against the tables of the package that were made from them. */
class PublishedFilesTest {
    private static final Map<String, Long> READ = Map.of(
            "usgs-mcs-2025", 1268L,
            "usgs-mcs-2026", 8886L,
            "usgs-myb-2022", 130L,
            "usgs-ds140-2020", 847L,
            "bgs-wms", 639L);
    private static final Bundle BUNDLE = BundleReader.shipped().read();

    @Test
    void usExportsAreTheBundledOnes() {
        Intake intake = read(new UsitcReader(), "usitc/us_domestic_exports_1993-2026.xlsx");

        assertCounts(intake, 16150, 1969, 0, 14181);
        assertHoldsBundled(intake, "usitc-dataweb", d -> d.side() == Declaration.Side.EXPORT);
        assertThat(intake.notes()).containsExactly("2026 is not complete (through Apr) and was left out");
        assertThat(intake.coverages())
                .filteredOn(c -> c.hs().equals("2846"))
                .containsExactly(covered(Declaration.Side.EXPORT));
        assertThat(intake.datasets()).extracting("edition").containsExactly("2026-07-10");
        assertThat(intake.declarations())
                .extracting(Declaration::year)
                .doesNotContain(2026)
                .contains(2025, 1993);
    }

    @Test
    void usImportsAreTheBundledOnes() {
        Intake intake = read(new UsitcReader(), "usitc/us_imports_for_consumption_1993-2026.xlsx");

        assertCounts(intake, 13566, 1723, 0, 11843);
        assertHoldsBundled(intake, "usitc-dataweb", d -> d.side() == Declaration.Side.IMPORT);
        assertThat(intake.coverages())
                .filteredOn(c -> c.hs().equals("2846"))
                .containsExactly(covered(Declaration.Side.IMPORT));
        assertThat(intake.declarations())
                .allMatch(d -> d.valuation() == Declaration.Valuation.CUSTOMS
                        && d.importer().equals("USA"));
    }

    @Test
    void chinasExportsAreTheBundledOnesAndCoveredAsBundled() {
        for (Map.Entry<String, String> file : Map.of(
                        "284690", "wits/clean_china_ree_exports_284690_2010_2024.xlsx",
                        "280530", "wits/china_ree_exports_280530_with_controls.xlsx",
                        "850511", "wits/china_ree_exports_850511_with_controls.xlsx")
                .entrySet()) {
            Intake intake = read(new WitsReader(), file.getValue());

            assertHoldsBundled(intake, "wits-china-exports", d -> d.hs().equals(file.getKey()));
            assertThat(intake.declarations())
                    .hasSameSizeAs(BUNDLE.declarations().stream()
                            .filter(d -> d.dataset().equals("wits-china-exports") && d.hs().equals(file.getKey()))
                            .toList());
            assertThat(intake.coverages())
                    .containsExactlyElementsOf(BUNDLE.coverages().stream()
                            .filter(c -> c.dataset().equals("wits-china-exports") && c.hs().equals(file.getKey()))
                            .toList());
        }
    }

    @Test
    void aBalancedPanelIsRefusedBecauseNobodyStatedItsZeros() {
        SourceFiles.require();

        assertThatThrownBy(() -> read(new WitsReader(), "wits/china_ree_exports_with_controls.xlsx"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has only a balanced panel, whose zeros nobody stated");
    }

    @Test
    void surveysFiguresAreTheBundledOnes() {
        for (Map.Entry<String, String> file : Map.of(
                        "usgs-mcs-2025", "usgs/MCS2025_World_Data.csv",
                        "usgs-mcs-2026", "usgs/usgs_mcs2026_commodities_data.csv",
                        "usgs-myb-2022", "usgs/usgs_myb2022_rare_earths_tables.xlsx",
                        "usgs-ds140-2020", "usgs/usgs_ds140_rare_earths_2020.xlsx",
                        "bgs-wms", "bgs/BGS_REs_production.csv")
                .entrySet()) {
            FormatReader reader = file.getKey().equals("bgs-wms") ? new BgsReader() : new UsgsReader();
            Intake intake = read(reader, file.getValue());

            assertThat(intake.readRecords()).as(file.getValue()).isEqualTo(READ.get(file.getKey()));
            assertThat(intake.productions())
                    .as(file.getValue())
                    .containsAll(BUNDLE.productions().stream()
                            .filter(p -> p.dataset().equals(file.getKey()))
                            .filter(p -> !isOurSum(p))
                            .toList());
            assertThat(intake.totals())
                    .as(file.getValue())
                    .containsAll(BUNDLE.totals().stream()
                            .filter(t -> t.dataset().equals(file.getKey()))
                            .toList());
        }
    }

    /** BGS states no world total; the bundled one is ours. */
    private static boolean isOurSum(Production figure) {
        return figure.dataset().equals("bgs-wms") && figure.country().equals(Production.WORLD);
    }

    /** The bundled coverage of 2846, of all years there are. */
    private static Coverage covered(Declaration.Side side) {
        Coverage bundled = BUNDLE.coverages().stream()
                .filter(c -> c.dataset().equals("usitc-dataweb") && c.hs().equals("2846") && c.side() == side)
                .findFirst()
                .orElseThrow();
        return new Coverage(
                bundled.dataset(), bundled.reporter(), side, "2846", bundled.extent(), bundled.partners(), 1993, 2025);
    }

    private static void assertHoldsBundled(Intake intake, String dataset, Predicate<Declaration> of) {
        List<Declaration> bundled = BUNDLE.declarations().stream()
                .filter(d -> d.dataset().equals(dataset) && of.test(d))
                .toList();
        assertThat(bundled).isNotEmpty();
        assertThat(intake.declarations()).containsAll(bundled);
    }

    private static void assertCounts(Intake intake, long read, long accepted, long rejected, long skipped) {
        assertThat(List.of(
                        intake.readRecords(),
                        intake.acceptedRecords(),
                        intake.rejectedRecords(),
                        intake.skippedRecords()))
                .as(intake.skipped().toString())
                .containsExactly(read, accepted, rejected, skipped);
    }

    private static Intake read(FormatReader reader, String name) {
        Path directory = SourceFiles.require();
        try {
            Readings.Reading reading = Readings.read(reader, SourceFile.of(directory.resolve(name)));
            assertThat(reading.rejected()).as(name).isEmpty();
            return reading.intake();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
