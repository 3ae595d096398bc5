package org.lanthanet.source.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lanthanet.source.published.Readings.row;
import static org.lanthanet.source.published.Readings.sheet;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;
import org.lanthanet.source.InputException;
import org.lanthanet.source.SourceFile;
import org.lanthanet.source.published.Readings.Reading;

class UsitcReaderTest {
    private static final String TITLE = "Domestic Exports|Annual + Year-To-Date Data from Jan - Apr";
    private static final Object[] HEADER =
            row("Data Type", "Country", "HTS Number", "Description", "Quantity Description", "2024", "2025", "2026");
    private static final String DATASET = "usitc-dataweb";

    @Test
    void aCellWithItsQuantityIsADeclarationAndTheRunningYearIsNot() {
        Reading reading = read(
                new Object[][] {row("FAS Value", "China", "2846", "x", "Value for: kilograms", 1000, 2500, 9)},
                new Object[][] {row("Q", "China", "2846", "x", "kilograms", 1234, 0, 9)});

        assertThat(reading.intake().declarations())
                .containsExactly(
                        new Declaration(
                                2024,
                                "USA",
                                "CHN",
                                "2846",
                                Side.EXPORT,
                                1000.0,
                                1.234,
                                MassStatus.DECLARED,
                                Valuation.FOB,
                                DATASET),
                        new Declaration(
                                2025,
                                "USA",
                                "CHN",
                                "2846",
                                Side.EXPORT,
                                2500.0,
                                null,
                                MassStatus.MISSING,
                                Valuation.FOB,
                                DATASET));
        assertThat(reading.intake().skipped()).containsOnly(Map.entry("year not complete", 1L));
        assertThat(reading.intake().notes()).containsExactly("2026 is not complete (through Apr) and was left out");
        assertThat(reading.intake().coverages())
                .containsExactly(new Coverage(
                        DATASET, "USA", Side.EXPORT, "2846", Coverage.Extent.LISTED, Set.of("CHN"), 2024, 2025));
        assertThat(reading.intake().datasets()).extracting("edition").containsExactly("2026-07-10");
    }

    @Test
    void theUnitsOfAHeadingAreAddedAndOneWithoutWeightMakesTheSumMissing() {
        Reading reading = read(
                new Object[][] {
                    row("FAS Value", "China", "8505", "x", "Value for: kilograms", 100, 100, 0),
                    row("FAS Value", "China", "8505", "x", "Value for: metric tons", 10, 0, 0),
                    row("FAS Value", "China", "8505", "x", "Value for: number", 0, 7, 0),
                },
                new Object[][] {
                    row("Q", "China", "8505", "x", "kilograms", 500, 500, 0),
                    row("Q", "China", "8505", "x", "metric tons", 2, 0, 0),
                    row("Q", "China", "8505", "x", "number", 0, 3, 0),
                });

        assertThat(reading.intake().declarations())
                .extracting(Declaration::valueUsd, Declaration::grossTonnes)
                .containsExactly(tuple(110.0, 2.5), tuple(107.0, null));
        assertThat(reading.intake().skipped())
                .containsEntry("without value and weight", 2L)
                .containsEntry("year not complete", 3L);
        assertThat(reading.intake().acceptedRecords()).isEqualTo(4);
    }

    @Test
    void aQuantityOfWhichPartIsSuppressedIsMissing() {
        SourceFile file = workbook(
                TITLE,
                "2026-07-10",
                "FAS Value",
                new Object[][] {HEADER, row("V", "China", "2846", "x", "Value for: kilograms", 5, 5, 0)},
                new Object[][] {
                    row(
                            "Data Type",
                            "Country",
                            "HTS Number",
                            "D",
                            "Quantity Description",
                            "2024",
                            "2025",
                            "2026",
                            "2024_Suppressed",
                            "2025_Suppressed"),
                    row("Q", "China", "2846", "x", "kilograms", 1000, 1000, 0, 1, 0)
                });

        assertThat(Readings.read(new UsitcReader(), file).intake().declarations())
                .extracting(Declaration::grossTonnes)
                .containsExactly(null, 1.0);
    }

    @Test
    void otherHeadingsFinerOnesAndTheTotalRowAreSkippedCellByCell() {
        Reading reading = read(
                new Object[][] {
                    row("FAS Value", "China", "2601", "x", "Value for: kilograms", 1, 1, 1),
                    row("FAS Value", "China", "2846.90.20", "x", "Value for: kilograms", 1, 1, 1),
                    row("FAS Value", "China", "284690", "x", "Value for: kilograms", 1, 1, 1),
                    row("Total: ", "", "", "", "", "1,000", "1,000", "1,000"),
                },
                new Object[][] {row("Q", "China", "284690", "x", "kilograms", 1, 1, 1)});

        assertThat(reading.intake().skipped())
                .containsEntry("not a rare-earth code", 3L)
                .containsEntry("finer than six digits", 3L)
                .containsEntry("total row", 3L)
                .containsEntry("year not complete", 1L);
        assertThat(reading.intake().declarations()).extracting(Declaration::hs).containsExactly("284690", "284690");
        assertThat(reading.intake().readRecords()).isEqualTo(12);
    }

    @Test
    void aBadCellRejectsItsRecordAndLeavesThePartnerOutOfTheCoverage() {
        Reading reading = read(
                new Object[][] {
                    row("FAS Value", "China", "2846", "x", "Value for: kilograms", "12,5", 100, 0),
                    row("FAS Value", "Japan", "2846", "x", "Value for: kilograms", -1, 100, 0),
                    row("FAS Value", "Atlantis", "2846", "x", "Value for: kilograms", 42, 0, 0),
                    row("FAS Value", "Brazil", "2846", "x", "Value for: kilograms", "=1+1", 100, 0),
                    row("FAS Value", "France", "2846", "x", "Value for: kilograms", 7, 100, 0),
                    row("FAS Value", "Germany", "2846", "x", "Value for: kilograms", 8, 100, 0),
                    row("FAS Value", "India", "2601", "x", "Value for: kilograms", 8, 100, 0),
                },
                new Object[][] {
                    row("Q", "China", "2846", "x", "kilograms", 1, 1, 0),
                    row("Q", "Japan", "2846", "x", "kilograms", 1, 1, 0),
                    row("Q", "Atlantis", "2846", "x", "kilograms", 1, 1, 0),
                    row("Q", "Brazil", "2846", "x", "kilograms", 1, 1, 0),
                    row("Q", "France", "2846", "x", "kilograms", "n/a", 1, 0),
                    row("Q", "Germany", "2846", "x", "kilograms", 1, 1, 0),
                });

        assertThat(reading.rejected())
                .containsExactly(
                        "us.xlsx:3: FAS Value, 2024=\"12,5\": is not a number; write a decimal point, commas only between"
                                + " thousands",
                        "us.xlsx:4: FAS Value, 2024=\"-1\": is negative; trade and production are zero or more",
                        "us.xlsx:5: Country=\"Atlantis\": is not a country name in country_codes.csv; add a row of scheme"
                                + " name for it",
                        "us.xlsx:5: Country=\"Atlantis\": is not a country name in country_codes.csv; add a row of scheme"
                                + " name for it",
                        "us.xlsx:6: FAS Value, 2024=\"=1+1\": is a formula without a stored value; open the workbook in a"
                                + " spreadsheet program, save it and try again",
                        "us.xlsx:7: First Unit of Quantity, 2024=\"n/a\": is not a number");
        assertThat(reading.intake().rejectedUsd()).isEqualTo(42 + 7);
        assertThat(reading.intake().coverages())
                .extracting(Coverage::partners)
                .as("China to France have a cell too few; India has no row of 2846 and so no trade")
                .containsExactly(Set.of("DEU", "IND"));
    }

    @Test
    void aRowWithoutItsQuantityOrItsValueIsRejectedAndSoIsARepeatedOne() {
        Reading reading = read(
                new Object[][] {
                    row("FAS Value", "China", "2846", "x", "Value for: kilograms", 1, 1, 1),
                    row("FAS Value", "China", "2846", "x", "Value for: kilograms", 1, 1, 1),
                    row("FAS Value", "Japan", "2846", "x", "Value for: kilograms", 1, 1, 1),
                },
                new Object[][] {
                    row("Q", "China", "2846", "x", "kilograms", 1, 1, 1),
                    row("Q", "India", "2846", "x", "kilograms", 1, 1, 1),
                });

        assertThat(reading.intake().acceptedRecords()).isEqualTo(2);
        assertThat(reading.rejected())
                .contains(
                        "us.xlsx:4: FAS Value, HTS Number=\"2846\": repeats a partner, heading and unit given above; keep one"
                                + " row",
                        "us.xlsx:5: FAS Value, Quantity Description=\"kilograms\": has no quantity of 2024 in sheet First Unit"
                                + " of Quantity; download the workbook again",
                        "us.xlsx:4: First Unit of Quantity, Quantity Description=\"kilograms\": has no row in sheet FAS Value;"
                                + " download the workbook again")
                .hasSize(6);
    }

    @Test
    void importsAreAtCustomsValue() {
        SourceFile file = workbook(
                "Imports For Consumption|Annual + Year-To-Date Data from Jan - Apr",
                "2026-07-10",
                "Customs Value",
                new Object[][] {HEADER, row("V", "Myanmar (Burma)", "2846", "x", "Value for: kilograms", 5, 0, 0)},
                new Object[][] {HEADER, row("Q", "Myanmar (Burma)", "2846", "x", "kilograms", 1000, 0, 0)});

        assertThat(Readings.read(new UsitcReader(), file).intake().declarations())
                .containsExactly(new Declaration(
                        2024,
                        "MMR",
                        "USA",
                        "2846",
                        Side.IMPORT,
                        5.0,
                        1.0,
                        MassStatus.DECLARED,
                        Valuation.CUSTOMS,
                        DATASET));
    }

    @Test
    void inJanuaryTheYearBeforeIsNotYetReportedThroughDecember() {
        assertThat(lastYear("Jan - Nov", "2026-01-20")).isEqualTo(2024);
        assertThat(lastYear("Jan - Dec", "2026-02-20")).isEqualTo(2025);
        assertThat(lastYear("Jan - Jan", "2026-03-20")).isEqualTo(2025);
        assertThat(lastYear("", "2026-02-20")).isEqualTo(2024);
        assertThat(lastYear("", "2026-03-20")).isEqualTo(2025);
        assertThat(lastYear("Jan - Apr", "46213.7"))
                .as("a date as spreadsheets count them")
                .isEqualTo(2025);
    }

    @Test
    void aWorkbookWithoutItsSheetsOrColumnsIsRefusedInOneLine() {
        Object[][] rows = {HEADER};
        assertRefused(
                Readings.workbook("us.xlsx", w -> sheet(w, "T8", row("x"))), "has no sheet Query Parameters, only T8");
        assertRefused(
                Readings.workbook("us.xlsx", w -> sheet(w, "Query Parameters", row("Step 1"))),
                "names no Download Date (\"\")");
        assertRefused(
                workbook(TITLE, "2026-07-10", "Net Value", rows, rows), "has no sheet FAS Value or Customs Value");
        assertRefused(
                workbook(TITLE, "2026-07-10", "FAS Value", new Object[][] {row("x")}, rows),
                "no row begins with Data Type");
        assertRefused(
                workbook(
                        TITLE,
                        "2026-07-10",
                        "FAS Value",
                        new Object[][] {row("Data Type", "HTS Number", "2024")},
                        rows),
                "us.xlsx:2: sheet FAS Value has no column Country");
        assertRefused(
                workbook(TITLE, "2026-07-10", "FAS Value", new Object[][] {row("Data Type", "Country")}, rows),
                "us.xlsx:2: sheet FAS Value has no column of a year");
    }

    @Test
    void aQueryForLessThanTheWholeTradeIsRefused() {
        assertRefused(asked(row("Trade Flow", "General Imports")), "holds the trade flow \"General Imports\"");
        assertRefused(
                asked(row("Data Format", "In 1,000,000's")), "has figures in units of \"In 1,000,000's\"; ask DataWeb");
        assertRefused(
                asked(row("Step 4: Programs"), row("Select Type", "Use Selected Programs")),
                "holds a part of the trade only, Programs \"Use Selected Programs\"");
    }

    private static SourceFile asked(Object[]... parameters) {
        return Readings.workbook("us.xlsx", workbook -> {
            Object[][] rows = new Object[parameters.length + 1][];
            rows[0] = row("Download Date", "2026-07-10");
            System.arraycopy(parameters, 0, rows, 1, parameters.length);
            sheet(workbook, "Query Parameters", rows);
            sheet(workbook, "FAS Value", below(TITLE, new Object[][] {HEADER}));
            sheet(workbook, "First Unit of Quantity", below(TITLE, new Object[][] {HEADER}));
        });
    }

    private static int lastYear(String months, String downloaded) {
        SourceFile file = workbook(
                "Domestic Exports|Annual" + (months.isEmpty() ? "" : " + Year-To-Date Data from " + months),
                downloaded,
                "FAS Value",
                new Object[][] {HEADER, row("V", "China", "2846", "x", "Value for: kilograms", 1, 1, 1)},
                new Object[][] {HEADER, row("Q", "China", "2846", "x", "kilograms", 1, 1, 1)});
        return Readings.read(new UsitcReader(), file).intake().declarations().stream()
                .mapToInt(Declaration::year)
                .max()
                .orElseThrow();
    }

    private static void assertRefused(SourceFile file, String message) {
        assertThatThrownBy(() -> Readings.read(new UsitcReader(), file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("us.xlsx:")
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }

    private static Reading read(Object[][] values, Object[][] quantities) {
        return Readings.read(
                new UsitcReader(),
                workbook(TITLE, "2026-07-10", "FAS Value", withHeader(values), withHeader(quantities)));
    }

    private static Object[][] withHeader(Object[][] rows) {
        Object[][] table = new Object[rows.length + 1][];
        table[0] = HEADER;
        System.arraycopy(rows, 0, table, 1, rows.length);
        return table;
    }

    private static SourceFile workbook(
            String title, String downloaded, String valueSheet, Object[][] values, Object[][] quantities) {
        return Readings.workbook("us.xlsx", workbook -> {
            sheet(
                    workbook,
                    "Query Parameters",
                    row("Download Date", downloaded),
                    row("Trade Flow", title.substring(0, title.indexOf('|'))));
            sheet(workbook, valueSheet, below(title, values));
            sheet(workbook, "First Unit of Quantity", below(title, quantities));
        });
    }

    private static Object[][] below(String title, Object[][] rows) {
        Object[][] table = new Object[rows.length + 1][];
        table[0] = row(title);
        System.arraycopy(rows, 0, table, 1, rows.length);
        return table;
    }
}
