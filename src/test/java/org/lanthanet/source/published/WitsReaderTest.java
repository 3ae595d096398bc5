package org.lanthanet.source.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lanthanet.source.published.Readings.row;
import static org.lanthanet.source.published.Readings.sheet;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Coverage.Extent;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;
import org.lanthanet.source.InputException;
import org.lanthanet.source.SourceFile;
import org.lanthanet.source.published.Readings.Reading;

class WitsReaderTest {
    private static final Object[] HEADER = row(
            "partner", "year", "reporter", "trade_flow", "hs_code", "quantity_kg", "quantity_unit", "export_value_usd");
    private static final Object[] WORLD = row("year", "Reporter", "TradeFlow", "hs_code", "export_value_usd");
    private static final String DATASET = "wits-china-exports";

    @Test
    void anObservedRowIsADeclarationOfTheExporter() {
        Reading reading = read(null, row("Japan", 2012, "China", "Export", 280530, 1250.5, "Kg", 9000));

        assertThat(reading.intake().declarations())
                .containsExactly(new Declaration(
                        2012,
                        "CHN",
                        "JPN",
                        "280530",
                        Side.EXPORT,
                        9000.0,
                        1.2505,
                        MassStatus.DECLARED,
                        Valuation.FOB,
                        DATASET));
        assertThat(reading.intake().coverages())
                .containsExactly(new Coverage(DATASET, "CHN", Side.EXPORT, "280530", Extent.ALL, Set.of(), 2012, 2012));
    }

    @Test
    void aYearIsCoveredWholeOnlyWhereItsRowsComeToTheWorldRow() {
        Reading reading = read(
                new Object[][] {
                    row(2012, "China", "Export", "284690", 1000),
                    row(2013, "China", "Export", "284690", 1000),
                    row(2014, "China", "Export", "284690", "none")
                },
                row("Japan", 2012, "China", "Export", "284690", 1, "Kg", 991),
                row("Japan", 2013, "China", "Export", "284690", 1, "Kg", 980),
                row("Japan", 2014, "China", "Export", "284690", 1, "Kg", 1000));

        assertThat(reading.intake().coverages())
                .containsExactly(
                        new Coverage(DATASET, "CHN", Side.EXPORT, "284690", Extent.ALL, Set.of(), 2012, 2012),
                        new Coverage(DATASET, "CHN", Side.EXPORT, "284690", Extent.LISTED, Set.of("JPN"), 2013, 2014));
    }

    @Test
    void aPanelWithARejectedRowIsNotTakenForWhole() {
        Reading reading = read(
                null,
                row("Japan", 2012, "China", "Export", "284690", 1, "Kg", 991),
                row("Atlantis", 2012, "China", "Export", "284690", 1, "Kg", 5));

        assertThat(reading.rejected())
                .containsExactly(
                        "cn.xlsx:3: partner=\"Atlantis\": is not a country name in country_codes.csv; add a row of"
                                + " scheme name for it");
        assertThat(reading.intake().rejectedUsd()).isEqualTo(5);
        assertThat(reading.intake().coverages()).extracting(Coverage::extent).containsExactly(Extent.LISTED);
    }

    @Test
    void anotherReporterHasADatasetOfItsOwn() {
        Reading reading = read(null, row("China", 2020, "Japan", "Export", "850511", 10, "Kg", 5));

        assertThat(reading.intake().datasets())
                .extracting("id", "publisher")
                .containsExactly(tuple("wits-jpn-exports", "World Bank and United Nations Statistics Division"));
        assertThat(reading.intake().declarations())
                .extracting(Declaration::exporter, Declaration::dataset)
                .containsExactly(tuple("JPN", "wits-jpn-exports"));
    }

    @Test
    void rowsThatSayNothingAreSkippedAndAQuantityThatIsNoWeightIsMissing() {
        Reading reading = read(
                null,
                row("World", 2012, "China", "Export", "284690", 1, "Kg", 991),
                row("China", 2012, "China", "Export", "284690", 1, "Kg", 1),
                row("Japan", 2012, "China", "Export", "284690", 0, "Kg", 0),
                row("Japan", 2012, "China", "Export", "010121", 1, "Kg", 1),
                row("India", 2012, "China", "Export", "284690", 3, "Item", 7),
                row("France", 2012, "China", "Export", "284690", 0, "Kg", 7));

        assertThat(reading.intake().skipped())
                .containsEntry("of the world", 1L)
                .containsEntry("from a country to itself", 1L)
                .containsEntry("without value and weight", 1L)
                .containsEntry("not a rare-earth code", 1L);
        assertThat(reading.intake().declarations()).hasSize(2).allMatch(d -> d.massStatus() == MassStatus.MISSING);
    }

    @Test
    void aBadRowIsRejectedWithSheetRowAndColumn() {
        Reading reading = read(
                null,
                row("Japan", 32272, "China", "Export", "284690", 1, "Kg", 1),
                row("Japan", 2012, "China", "Import", "284690", 1, "Kg", 1),
                row("Japan", 2012, "China", "Export", "284690", "1,5", "Kg", 1),
                row("Japan", 2012, "China", "Export", "284690", 1, "Kg", 1e16),
                row("Japan", 2012, "China", "Export", "284690", 1, "Kg", 3),
                row("Japan", 2012, "China", "Export", "284690", 1, "Kg", 3));

        assertThat(reading.rejected())
                .containsExactly(
                        "cn.xlsx:2: final_panel_observed, year=\"32272\": is not a year of four digits",
                        "cn.xlsx:3: final_panel_observed, trade_flow=\"Import\": is not Export, of which these panels are",
                        "cn.xlsx:4: final_panel_observed, quantity_kg=\"1,5\": is not a number; write a decimal point, commas"
                                + " only between thousands",
                        "cn.xlsx:5: final_panel_observed, export_value_usd=\"10000000000000000\": is too large",
                        "cn.xlsx:7: final_panel_observed, partner=\"Japan\": repeats a year and code given above; keep one"
                                + " row");
        assertThat(reading.intake().readRecords()).isEqualTo(6);
    }

    @Test
    void anotherWorkbookOrABalancedPanelIsRefused() {
        assertRefused(
                Readings.workbook("cn.xlsx", w -> sheet(w, "panel_with_controls", HEADER)),
                "has only a balanced panel, whose zeros nobody stated");
        assertRefused(
                Readings.workbook("cn.xlsx", w -> sheet(w, "T8", row("x"))),
                "has no sheet final_panel_observed or raw_observed_partner_year, only T8");
        assertRefused(
                Readings.workbook("cn.xlsx", w -> sheet(w, "final_panel_observed", row("year", "partner"))),
                "cn.xlsx:1: sheet final_panel_observed has no column hs_code");
        assertRefused(Readings.workbook("cn.xlsx", w -> sheet(w, "final_panel_observed")), "a sheet is empty");
    }

    private static void assertRefused(SourceFile file, String message) {
        assertThatThrownBy(() -> Readings.read(new WitsReader(), file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    private static Reading read(Object @Nullable [][] world, Object[]... observed) {
        return Readings.read(new WitsReader(), Readings.workbook("cn.xlsx", workbook -> {
            sheet(workbook, "final_panel_observed", below(HEADER, observed));
            if (world != null) {
                sheet(workbook, "raw_world_rows", below(WORLD, world));
            }
        }));
    }

    private static Object[][] below(Object[] header, Object[][] rows) {
        Object[][] table = new Object[rows.length + 1][];
        table[0] = header;
        System.arraycopy(rows, 0, table, 1, rows.length);
        return table;
    }
}
