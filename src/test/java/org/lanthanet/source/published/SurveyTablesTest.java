package org.lanthanet.source.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanthanet.model.Production.Status;
import org.lanthanet.model.PublishedTotal.Item;

class SurveyTablesTest {
    private static final String MCS_2026 =
            "MCS chapter,Section,Country,Statistics,Statistics_detail,Year,Value,Notes\n";

    @TempDir
    Path folder;

    @Test
    void anEmDashInAWindows1252TableIsZero() throws IOException {
        Path file = folder.resolve("mcs2026.csv");
        Files.writeString(
                file,
                MCS_2026
                        + "RARE EARTHS,World Mine Production and Reserves,Canada,Production,Mine production,2024,—,\n"
                        + "RARE EARTHS,World Mine Production and Reserves,Burma,Production,Mine production,2024,\"27,000\","
                        + "Estimated. -- From imports.\n"
                        + "RARE EARTHS (Heavy),World Mine Production and Reserves,X,Production,Mine production,2024,1,\n",
                Charset.forName("windows-1252"));

        assertThat(CommoditySummaries.worldMineProduction2026(file, 2024))
                .containsExactly(
                        new ProductionEntry(2024, "Canada", BigDecimal.ZERO, Status.REPORTED, ""),
                        new ProductionEntry(2024, "Burma", new BigDecimal("27000"), Status.ESTIMATED, "From imports."));
    }

    @Test
    void formsOfTradeAreNamedInTheSourcesWords() throws IOException {
        Path file = folder.resolve("mcs2026.csv");
        Files.writeString(
                file,
                MCS_2026
                        + "RARE EARTHS,Salient Statistics,United States,Export,\"Exports: Metals: Ferrocerium, alloys\",2021,"
                        + "825,Estimated.\n"
                        + "RARE EARTHS,Salient Statistics,United States,Price,Price,2021,x,\n");

        assertThat(CommoditySummaries.unitedStatesTotals2026(file, 2021, 2024))
                .containsExactly(new TotalEntry(
                        2021, Item.EXPORT, "ferrocerium, alloys", new BigDecimal("825"), Status.ESTIMATED, ""));
    }

    @Test
    void aCountryListedForItsReservesStatesNoProduction() throws IOException {
        Path file = folder.resolve("mcs2025.csv");
        Files.writeString(
                file,
                "\uFEFFSOURCE,COMMODITY,COUNTRY,PROD_2023,PROD_NOTES\nMCS2025,Rare earths,Canada ,,\n"
                        + "MCS2025,Rare earths,Russia ,2500,\n");

        CommoditySummaries.Result result = CommoditySummaries.worldTable2025(file);

        assertThat(result.withoutFigure()).isOne();
        assertThat(result.entries())
                .containsExactly(new ProductionEntry(2023, "Russia", new BigDecimal("2500"), Status.REPORTED, ""));
    }

    @Test
    void onlyTheOxideSeriesOfBgsIsReadAndNotAvailableIsNotZero() throws IOException {
        Path file = folder.resolve("bgs.csv");
        Files.writeString(file, """
                year,country_iso3_code,bgs_commodity_trans,quantity,concat_figure_notes_text
                2012-01-01 00:00:00,MYS,rare earth minerals,500,
                2012-01-01 00:00:00,THA,rare earth oxides,,
                2012-01-01 00:00:00,USA,rare earth oxides,0,
                2012-01-01 00:00:00,IND,rare earth oxides,20,Estimates.|Years ending 31 March following that stated.
                2018-01-01 00:00:00,IND,rare earth oxides,20,
                """);

        BgsProduction.Result result = BgsProduction.read(file, 2000, 2017);

        assertThat(result.withoutFigure()).isOne();
        assertThat(result.entries())
                .containsExactly(
                        new ProductionEntry(2012, "USA", new BigDecimal("0"), Status.REPORTED, ""),
                        new ProductionEntry(
                                2012,
                                "IND",
                                new BigDecimal("20"),
                                Status.ESTIMATED,
                                "Years ending 31 March following that stated."));
    }
}
