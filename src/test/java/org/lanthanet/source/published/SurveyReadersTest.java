package org.lanthanet.source.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lanthanet.source.published.Readings.row;
import static org.lanthanet.source.published.Readings.sheet;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.lanthanet.model.Production;
import org.lanthanet.model.Production.Status;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.model.PublishedTotal.Item;
import org.lanthanet.model.Stage;
import org.lanthanet.source.CsvInput;
import org.lanthanet.source.InputException;
import org.lanthanet.source.SourceFile;
import org.lanthanet.source.published.Readings.Reading;

class SurveyReadersTest {
    private static final String LONG =
            "MCS chapter,Section,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes\n";
    private static final String MINES = "RARE EARTHS,World Mine Production and Reserves,";
    private static final String SALIENT = "RARE EARTHS,Salient Statistics—United States,United States,";

    @Test
    void theWorldTableHasAReportedAndAnEstimatedYear() {
        Reading reading = usgs("""
                SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023,PROD_EST_ 2024,PROD_NOTES
                MCS2025,Cobalt,Canada,Mine production,metric tons,1,2,
                MCS2025,Rare earths,Russia ,"Mine production, rare-earth-oxide equivalent",metric tons,2500,"2,600",
                MCS2025,Rare earths,Burma,"Mine production, rare-earth-oxide equivalent",metric tons,7,—,Estimated from imports.
                MCS2025,Rare earths,Greenland,"Mine production, rare-earth-oxide equivalent",metric tons,,NA,
                MCS2025,Rare earths,India,"Mine production, rare-earth-oxide equivalent",metric tons,W,<100,
                MCS2025,Rare earths,Brazil,Refinery production,metric tons,1,1,
                MCS2025,Rare earths,Atlantis,"Mine production, rare-earth-oxide equivalent",metric tons,9,x,
                MCS2025,Rare earths,Other Countries,"Mine production, rare-earth-oxide equivalent",metric tons,5,6,
                MCS2025,Rare earths,World total (rounded),"Mine production, rare-earth-oxide equivalent",metric tons,50,60,
                """);

        assertThat(reading.intake().productions())
                .extracting(Production::year, Production::country, Production::reoTonnes, Production::status)
                .containsExactly(
                        tuple(2023, "RUS", 2500.0, Status.REPORTED),
                        tuple(2024, "RUS", 2600.0, Status.ESTIMATED),
                        tuple(2023, "MMR", 7.0, Status.ESTIMATED),
                        tuple(2024, "MMR", 0.0, Status.ESTIMATED),
                        tuple(2023, "XNE", 5.0, Status.REPORTED),
                        tuple(2024, "XNE", 6.0, Status.ESTIMATED),
                        tuple(2023, "WLD", 50.0, Status.REPORTED),
                        tuple(2024, "WLD", 60.0, Status.ESTIMATED));
        assertThat(reading.intake().skipped())
                .containsEntry("another commodity", 1L)
                .containsEntry("without a figure", 2L)
                .containsEntry("withheld by the publisher", 1L)
                .containsEntry("a bound, not a figure", 1L)
                .containsEntry("another statistic", 2L);
        assertThat(reading.rejected())
                .containsExactly(
                        "usgs.csv:8: PROD_EST_ 2024=\"x\": is not a number",
                        "usgs.csv:8: country=\"Atlantis\": is not a country name in country_codes.csv; add a row of scheme"
                                + " name for it");
        assertThat(reading.intake().datasets())
                .extracting("id", "edition")
                .containsExactly(tuple("usgs-mcs-2025", "2025"));
    }

    @Test
    void theLongTableInWindows1252HoldsProductionAndTotals() {
        Reading reading = Readings.read(
                new UsgsReader(),
                Readings.csv(
                        "usgs.csv",
                        LONG
                                + MINES + "Canada,Production,Mine production,metric tons,2024,—,\n"
                                + MINES + "Burma,Production,Mine production,metric tons,2025,\"27,000\",Estimated.\n"
                                + MINES + "Burma,Reserves,Reserves,metric tons,2025,NA,\n"
                                + SALIENT
                                + "Production,Production: Compounds and metals,metric tons,2025,95,Estimated.\n"
                                + SALIENT
                                + "Production,Production: Mineral concentrates,metric tons,2025,51,Estimated.\n"
                                + SALIENT
                                + "Export,\"Exports: Metals: Ferrocerium, alloys\",metric tons,2024,825,Estimated.\n"
                                + SALIENT + "Import,Imports: Compounds,metric tons,2024,W,\n"
                                + SALIENT + "Import,Shipments,metric tons,2024,5,\n"
                                + SALIENT + "Price,Price,dollars,2024,x,\n"
                                + "RARE EARTHS (Heavy)" + SALIENT.substring(11) + "Import,Imports,metric tons,2024,1,\n"
                                + "RARE EARTHS,Import Sources,China,Import sources,Compounds,percent,2021–24,71,\n"
                                + "YTTRIUM" + SALIENT.substring(11) + "Import,Imports,metric tons,2024,1,\n",
                        CsvInput.WINDOWS_1252));

        assertThat(reading.intake().productions())
                .containsExactly(
                        new Production(2024, "CAN", Stage.ORE, 0, Status.REPORTED, "usgs-mcs-2026"),
                        new Production(2025, "MMR", Stage.ORE, 27000, Status.ESTIMATED, "usgs-mcs-2026"),
                        new Production(2025, "USA", Stage.COMPOUND, 95, Status.ESTIMATED, "usgs-mcs-2026"));
        assertThat(reading.intake().totals())
                .containsExactly(new PublishedTotal(
                        2024, "USA", Item.EXPORT, "ferrocerium, alloys", 825, Status.ESTIMATED, "usgs-mcs-2026"));
        assertThat(reading.intake().skipped())
                .containsEntry("another statistic", 3L)
                .containsEntry("mine production outside the world table", 1L)
                .containsEntry("withheld by the publisher", 1L)
                .containsEntry("part of another row", 1L)
                .containsEntry("another commodity", 1L);
        assertThat(reading.rejected())
                .containsExactly("usgs.csv:9: Statistics_detail=\"Shipments\": does not begin with \"Imports: \"");
        assertThat(reading.intake().readRecords()).isEqualTo(12);
    }

    @Test
    void aLaterEditionIsADatasetDescribedLikeTheLastOneKnown() {
        Reading reading = usgs(LONG + MINES + "Canada,Production,Mine production,metric tons,2026,5,\n");

        assertThat(reading.intake().datasets())
                .extracting("id", "edition", "title")
                .containsExactly(
                        tuple("usgs-mcs-2027", "2027", "Mineral Commodity Summaries 2027: commodities data release"));
    }

    @Test
    void aBadRowOfATableIsRejected() {
        Reading reading = usgs(LONG
                + MINES + "Canada,Production,Mine production,metric tons,2024,5,\n"
                + MINES + "Canada,Production,Mine production,metric tons,32272,5,\n"
                + MINES + "Brazil,Production,Mine production,kilograms,2024,5,\n"
                + MINES + "India,Production,Mine production,metric tons,2024,-5,\n"
                + MINES + "India,Production\n"
                + "\n"
                + MINES + "Canada,Production,Mine production,metric tons,2024,6,\n");

        assertThat(reading.rejected())
                .contains(
                        "usgs.csv:3: Year=\"32272\": is not a year of four digits",
                        "usgs.csv:4: Unit=\"kilograms\": is not metric tons, in which rare earths are counted",
                        "usgs.csv:5: Value=\"-5\": is negative; trade and production are zero or more")
                .anyMatch(message -> message.endsWith("has 4 fields, the header 9"))
                .anyMatch(message -> message.startsWith("usgs.csv:8: ") && message.contains("repeats a record"))
                .hasSize(5);
        assertThat(reading.intake().skipped()).containsEntry("blank line", 1L);
    }

    @Test
    void theYearbookGluesItsMarksToNamesAndFigures() {
        Reading reading = Readings.read(new UsgsReader(), yearbook("RARE EARTHS: WORLD MINE PRODUCTION, BY COUNTRY1"));

        assertThat(reading.intake().productions())
                .extracting(Production::year, Production::country, Production::reoTonnes, Production::status)
                .containsExactly(
                        tuple(2021, "IND", 2900.0, Status.ESTIMATED),
                        tuple(2022, "IND", 0.0, Status.ESTIMATED),
                        tuple(2021, "RUS", 10.0, Status.REVISED),
                        tuple(2021, "WLD", 2910.0, Status.REPORTED),
                        tuple(2022, "WLD", 5.0, Status.REPORTED));
        assertThat(reading.intake().totals())
                .extracting(PublishedTotal::year, PublishedTotal::item, PublishedTotal::form)
                .containsExactly(
                        tuple(2021, Item.EXPORT, "cerium compounds"),
                        tuple(2022, Item.EXPORT, "cerium compounds"),
                        tuple(2021, Item.IMPORT, "other rare-earth compounds"));
        assertThat(reading.rejected()).containsExactly("usgs.xlsx:8: T1, 2022=\"?\": is not a number");
        assertThat(reading.intake().skipped())
                .containsEntry("withheld by the publisher", 1L)
                .containsEntry("another statistic", 6L);
        assertThat(reading.intake().datasets())
                .extracting("id", "edition")
                .containsExactly(tuple("usgs-myb-2022", "2025-03-19"));
    }

    @Test
    void theYearbookOfAnotherCommodityIsRefused() {
        assertThatThrownBy(() -> Readings.read(new UsgsReader(), yearbook("COBALT: WORLD MINE PRODUCTION")))
                .isInstanceOf(InputException.class)
                .hasMessage("usgs.xlsx: sheet T8 is not the table \"RARE EARTHS: WORLD MINE PRODUCTION\" with a row of"
                        + " years; name the rare-earths workbook of a Minerals Yearbook");
    }

    private static SourceFile yearbook(String title) {
        return Readings.workbook("usgs.xlsx", workbook -> {
            sheet(workbook, "Note", row("2022 Annual Tables"), row("Posted:  March 19, 2025"));
            sheet(
                    workbook,
                    "T1",
                    row("SALIENT U.S. RARE EARTH STATISTICS1"),
                    row("", "", 2021, "", 2022),
                    row("Production of rare-earth concentrates", "metric tons", 42400, "3", 42500),
                    row("Exports, REO equivalent:e"),
                    row("Compounds:"),
                    row("Cerium compounds", "do.", 1, "", "--"),
                    row("Imports for consumption, REO equivalent:e "),
                    row("Other rare-earth compoundse", "do.", 3, "", "?"),
                    row("World production, REO equivalent", "do.", 5, "", 6),
                    row("Mischmetal", "do.", 7, "", 8),
                    row("eEstimated."));
            sheet(
                    workbook,
                    "T8",
                    row(title),
                    row("Country or locality2", "", 2021, "", 2022),
                    row("Indiae, 4", "", 2900, "", "--"),
                    row("Russia", "", 10, "r", "W"),
                    row("Total", "", 2910, "", 5),
                    row("eEstimated.  rRevised."),
                    row("4Not disclosed."));
        });
    }

    @Test
    void dataSeries140HoldsTheUnitedStatesAndTheWorldSince1900() {
        Reading reading = Readings.read(new UsgsReader(), Readings.workbook("usgs.xlsx", SurveyReadersTest::series));

        assertThat(reading.intake().productions())
                .containsExactly(
                        new Production(1900, "USA", Stage.ORE, 227, Status.REPORTED, "usgs-ds140-2020"),
                        new Production(1900, "WLD", Stage.ORE, 1040, Status.REPORTED, "usgs-ds140-2020"),
                        new Production(2020, "WLD", Stage.ORE, 5, Status.REPORTED, "usgs-ds140-2020"));
        assertThat(reading.intake().totals())
                .containsExactly(
                        new PublishedTotal(2020, "USA", Item.IMPORT, "all", 12, Status.REPORTED, "usgs-ds140-2020"));
        assertThat(reading.intake().skipped())
                .containsEntry("without a figure", 1L)
                .containsEntry("withheld by the publisher", 1L)
                .containsEntry("a price", 2L);
        assertThat(reading.rejected())
                .containsExactly("usgs.xlsx:6: Rare earths, Year=\"32272\": is not a year of four digits");
        assertThat(reading.intake().datasets()).extracting("edition").containsExactly("2023-09-27");
    }

    private static void series(Workbook workbook) {
        sheet(
                workbook,
                "Rare earths",
                row("RARE EARTHS STATISTICS1"),
                row("Last modification: September 27, 2023"),
                row("Year", "Production", "Imports", "Unit value ($/t)", "World production"),
                row(1900, 227, "NA", 3, 1040),
                row(2020, "W", 12, "NA", 5),
                row(32272, 1, 1, 1, 1),
                row("NA Not available."));
    }

    @Test
    void aFileOfTheUsgsThatIsNoneOfTheseIsRefused() {
        assertRefused(
                Readings.csv("usgs.csv", "a,b\n1,2\n"), "usgs.csv:1: has neither a column COMMODITY nor MCS chapter");
        assertRefused(Readings.csv("usgs.csv", "COMMODITY,COUNTRY\n"), "no column such as PROD_2023");
        assertRefused(
                Readings.csv("usgs.csv", "COMMODITY,PROD_2023\n"),
                "usgs.csv:1: no column COUNTRY, PROD_NOTES, SOURCE; name the file as it was downloaded");
        assertRefused(Readings.csv("usgs.csv", LONG), "has no rows of rare earths with a year");
        assertRefused(
                Readings.workbook("usgs.xlsx", w -> sheet(w, "Sheet1", row("x"))),
                "has neither a sheet T8 (Minerals Yearbook) nor Rare earths (Data Series 140), only Sheet1");
        assertRefused(
                Readings.workbook("usgs.xlsx", w -> sheet(w, "Rare earths", row("Year", "Imports"))),
                "usgs.xlsx:1: sheet Rare earths has no column");
        assertRefused(
                Readings.workbook("usgs.xlsx", w -> sheet(w, "Rare earths", row("x"))),
                "no row of sheet Rare earths begins with Year");
    }

    private static void assertRefused(SourceFile file, String message) {
        assertThatThrownBy(() -> Readings.read(new UsgsReader(), file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    private static Reading usgs(String text) {
        return Readings.read(new UsgsReader(), Readings.csv("usgs.csv", text));
    }

    @Test
    void onlyTheOxideSeriesOfBgsIsReadAndTradeIsSkippedWithANote() {
        Reading reading = Readings.read(new BgsReader(), Readings.csv("bgs.csv", """
                year,country_iso3_code,bgs_statistic_type_trans,bgs_commodity_trans,units,quantity,concat_figure_notes_text
                2012-01-01 00:00:00,MYS,Production,rare earth minerals,tonnes (metric),500,
                2012-01-01 00:00:00,THA,Production,rare earth oxides,tonnes (metric),,
                2012-01-01 00:00:00,USA,Production,rare earth oxides,tonnes (metric),0,
                2023-01-01 00:00:00,IND,Production,rare earth oxides,tonnes (metric),20,Estimates.|Years ending 31 March.
                2012-01-01 00:00:00,JPN,Imports,rare earth oxides,tonnes (metric),7,
                2012-01-01 00:00:00,JPN,Exports,rare earth minerals,tonnes (metric),7,
                2012-01-01 00:00:00,JPN,Production,cobalt,tonnes (metric),7,
                2012-01-01 00:00:00,ZZ9,Production,rare earth oxides,tonnes (metric),7,
                32272-01-01 00:00:00,CHN,Production,rare earth oxides,tonnes (metric),7,
                2012-01-01 00:00:00,CHN,Production,rare earth oxides,kilograms,7,
                2012-01-01 00:00:00,CHN,Production,rare earth oxides,tonnes (metric),"7,5",
                """));

        assertThat(reading.intake().productions())
                .containsExactly(
                        new Production(2012, "USA", Stage.ORE, 0, Status.REPORTED, "bgs-wms"),
                        new Production(2023, "IND", Stage.ORE, 20, Status.ESTIMATED, "bgs-wms"));
        assertThat(reading.intake().skipped())
                .containsEntry("gross weight of concentrate, not oxide", 1L)
                .containsEntry("without a figure", 1L)
                .containsEntry("trade by country alone, in gross weight", 2L)
                .containsEntry("another commodity", 1L);
        assertThat(reading.intake().notes())
                .containsExactly(
                        "2 rows of imports or exports were left out: BGS gives gross weights by country without"
                                + " partners, which are neither a declaration nor oxide");
        assertThat(reading.rejected())
                .containsExactly(
                        "bgs.csv:10: year=\"32272\": is not a year of four digits",
                        "bgs.csv:11: units=\"kilograms\": is not tonnes (metric), in which BGS counts oxides",
                        "bgs.csv:12: quantity=\"7,5\": is not a number; write a decimal point, commas only between thousands",
                        "bgs.csv:9: country=\"ZZ9\": is not a country code in countries.csv; give the three-letter ISO code");
    }

    @Test
    void aTableWithoutBgsColumnsIsRefused() {
        assertThatThrownBy(() -> Readings.read(new BgsReader(), Readings.csv("bgs.csv", "year,quantity\n2012,1\n")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("bgs.csv:1: no column bgs_commodity_trans, bgs_statistic_type_trans");
    }

    @Test
    void theBuilderTakesNoBadRow() {
        SourceFile file =
                Readings.csv("usgs.csv", LONG + MINES + "Canada,Production,Mine production,metric tons,2024,five,\n");

        assertThatThrownBy(() -> CommoditySummaries.longTable(file, new StrictRecords<>(file)))
                .isInstanceOf(InputException.class)
                .hasMessage("usgs.csv:2: Value=\"five\": is not a number");
    }
}
